import type { StreakMention } from "./mention.ts";
import { readSmallNumeral } from "./read-small-numeral.ts";

/**
 * Finds streaks: 连续三年, 连续5个月, 连续两届.
 *
 * Taken: 连续3年保持全省第一. Left: 连续工作满十年 (no number behind 连续), 连续多年 (no number at all).
 */
export function findStreaks(folded: string): readonly StreakMention[] {
  const streaks: StreakMention[] = [];
  for (const match of folded.matchAll(STREAK)) {
    const value = readSmallNumeral(match[1] as string);
    if (value === null) continue;
    const start = match.index as number;
    streaks.push({ type: "streak", start, end: start + match[0].length, value, unit: match[2] as string });
  }
  return streaks;
}

const STREAK =
  /连续(?:第)?([一二两三四五六七八九十百\d]{1,4})余?个?(年度|年|月|季度|季|届|次|周|天|期|批|轮)/g;
