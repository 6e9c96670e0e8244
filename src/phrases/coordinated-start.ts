import { JOINED } from "./name-front.ts";
import { mayBeInside, type Reading } from "./reading.ts";

/** A pair of longer halves is no name that anybody would write down; the second half is. */
const LONGEST_HALF = 7;

/**
 * First token of a name whose front is a pair: 执法协作和信息共享机制 of 建立执法协作和信息共享机制, where `first` is that of
 * 信息; null where the front is no pair. Both halves are as long, and a verb governs the pair.
 */
export function coordinatedStart(reading: Reading, first: number, end: number): number | null {
  const { words, tokens } = reading;
  if (first >= end || !JOINED.test(words[first - 1]?.text ?? "")) return null;
  const length = (tokens[end]?.start ?? 0) - (tokens[first]?.start ?? 0);
  if (length > LONGEST_HALF) return null;
  let start = first - 1;
  const joint = tokens[first - 1]?.start ?? 0;
  while (joint - (tokens[start]?.start ?? 0) < length) {
    const before = words[start - 1];
    if (before === undefined || !mayBeInside(before) || before.role === "inner") return null;
    start--;
  }
  if (joint - (tokens[start]?.start ?? 0) !== length || words[first - 2]?.endsHead) return null;
  const verb = words[start - 1]?.role;
  return verb === "verb" || verb === "inner" ? start : null;
}
