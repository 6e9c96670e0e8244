/** How far in front of a number its 净增 may stand. */
const REACH = 32;

const NET = /(?<!均)净(?:(增加?|流入)|减少?|流出)(?![量额长率])[^,;:]{0,24}$/;

/** Whether the phrase in front of a number says what a stock gained or lost: 净增企业30户, 净流出2万人. Not 净增量, 日均净增. */
export function netChange(folded: string, start: number, end: number): "up" | "down" | null {
  const front = folded.slice(Math.max(start, end - REACH), end);
  const match = front.includes("净") ? NET.exec(front) : null;
  if (match === null) return null;
  return match[1] === undefined ? "down" : "up";
}
