import type { StreakMention } from "./mention.ts";
import { readSmallNumeral } from "./read-small-numeral.ts";

/**
 * Finds streaks: 连续三年, 连续5个月, 连续两届.
 *
 * Taken: 连续3年保持全省第一, the second of 分别连续5年、3年居首位. Left: 连续工作满十年 (no number behind 连续), 连续多年 (no number at all).
 */
export function findStreaks(folded: string): readonly StreakMention[] {
  const streaks: StreakMention[] = [];
  for (const match of folded.matchAll(STREAK)) {
    const value = readSmallNumeral(match[1] as string);
    if (value === null) continue;
    const start = match.index as number;
    const unit = match[2] as string;
    streaks.push({ type: "streak", start, end: start + match[0].length, value, unit });
    for (let end = start + match[0].length; ; ) {
      NEXT.lastIndex = end;
      const next = NEXT.exec(folded);
      const other = next?.[2] === unit ? readSmallNumeral(next[1] as string) : null;
      if (!next || other === null) break;
      end += next[0].length;
      streaks.push({ type: "streak", start: end - next[0].length + 1, end, value: other, unit });
    }
  }
  return streaks;
}

const STREAK =
  /连续(?:第)?([一二两三四五六七八九十百\d]{1,4})余?个?(年度|年|月|季度|季|届|次|周|天|期|批|轮)/g;

/** 分别连续5年|、3年|居首位 */
const NEXT =
  /[、和]([一二两三四五六七八九十百\d]{1,4})个?(年度|年|月|季度|季|届|次|周|天|期|批|轮)(?=[^\d、]{0,8}(?:第|首位|前|保持|居|位列|蝉联|入选|增长|下降))/y;
