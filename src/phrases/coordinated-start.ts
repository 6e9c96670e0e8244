import { JOINED } from "./name-front.ts";
import { mayBeInside, type Reading, type Word } from "./reading.ts";

/** A pair of longer halves is no name that anybody would write down; the second half is. */
const LONGEST_HALF = 7;

/**
 * First token of a name whose front is a pair that a verb governs, where `first` is that of the second half; null where the
 * front is no pair. Either both halves are as long, 执法协作和信息共享机制 of 建立执法协作和信息共享机制, or both are what is done, and
 * what it is done to stands before the first: 渡运交易内部评估和审批机制.
 */
export function coordinatedStart(reading: Reading, first: number, end: number): number | null {
  const { words, tokens } = reading;
  if (first >= end || !JOINED.test(words[first - 1]?.text ?? "") || words[first - 2]?.endsHead) return null;
  const length = (tokens[end]?.start ?? 0) - (tokens[first]?.start ?? 0);
  if (length > LONGEST_HALF) return null;
  const areDone = end - first === 1 && isDone(words[first]) && isDone(words[first - 2]);
  const reach = areDone ? LONGEST_OBJECT : length;
  const joint = tokens[first - 1]?.start ?? 0;
  let start = first - 1;
  while (joint - (tokens[start]?.start ?? 0) < reach) {
    const before = words[start - 1];
    if (before === undefined || !mayBeInside(before) || before.role === "inner") break;
    start--;
  }
  const size = joint - (tokens[start]?.start ?? 0);
  if (areDone ? size <= length || size > LONGEST_OBJECT : size !== length) return null;
  const verb = words[start - 1]?.role;
  return verb === "verb" || verb === "inner" ? start : null;
}

/** 评估, 审批: a verb that may be part of a name. */
function isDone(word: Word | undefined): boolean {
  return word !== undefined && (word.role === "soft" || word.isAction) && word.text.length > 1;
}

/** 渡运交易内部评估 of 渡运交易内部评估和审批机制. */
const LONGEST_OBJECT = 10;
