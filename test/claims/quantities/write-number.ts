const DIGITS = "零一二三四五六七八九";

/** How a number is written in Chinese. */
export interface Writing {
  /** 两 for 二 before 百, 千, 万, 亿. */
  readonly liang: boolean;
  /** 〇 for 零. */
  readonly circle: boolean;
  /** 两千三 for 两千三百. */
  readonly dropped: boolean;
}

/** Writes a whole number below 10^16 in Chinese, 10^16 as 一亿亿. */
export function writeChinese(value: number, writing: Writing): string {
  if (value === 0) return "零";
  if (value === 1e16) return "一亿亿";
  const high = Math.floor(value / 1e8);
  const low = value % 1e8;
  let text = high > 0 ? `${writeBelowYi(high)}亿` : "";
  if (low > 0) text += (high > 0 && (low < 1e7 || high % 10 === 0) ? "零" : "") + writeBelowYi(low);
  text = text.replace(/^一十/, "十");
  if (
    writing.dropped &&
    /[一二三四五六七八九][亿万千百][一二三四五六七八九][千百十]$/.test(text) &&
    falls(text)
  ) {
    text = text.slice(0, -1);
  }
  if (writing.liang) text = text.replaceAll(/二(?=[百千万亿])/g, "两");
  return writing.circle ? text.replaceAll("零", "〇") : text;
}

/** Whether the last multiplier is the one right below the multiplier before it. */
function falls(text: string): boolean {
  return ["亿千", "万千", "千百", "百十"].includes(`${text.at(-3)}${text.at(-1)}`);
}

function writeBelowYi(value: number): string {
  const high = Math.floor(value / 1e4);
  const low = value % 1e4;
  const text = high > 0 ? `${writeSection(high)}万` : "";
  if (low === 0) return text;
  const gap = high > 0 && (low < 1000 || high % 10 === 0);
  return `${text}${gap ? "零" : ""}${writeSection(low)}`;
}

/** 1 to 9999. */
function writeSection(value: number): string {
  let text = "";
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += `${gap ? "零" : ""}${DIGITS[digit]}${name}`;
    gap = false;
  }
  return text;
}
