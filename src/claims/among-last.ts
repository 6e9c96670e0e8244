import type { Span } from "../model/span.ts";
import { verbOf } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** 41个行业中有|37个实现增长, 企业88家,其中|12家获奖: some of the things counted before. */
export function isAmongLast({ context, at, memory, role, unit }: Naming, said: Span): boolean {
  if (role !== "count" || memory.unit !== unit) return false;
  const between = context.folded.slice(memory.end, at);
  return between.endsWith("其中") ? isDone(context, said) : /^[^,;。]{0,30}中,?(?:已?共?有)?$/.test(between);
}

/** 获奖, 实现盈利: no word but verbs and words of change. */
function isDone({ folded, words }: PhraseContext, { start, end }: Span): boolean {
  for (let at = start; at < end; ) {
    const found = words.words.startingAt(folded, at, end);
    if (!found?.value.verb && !found?.value.change) return at > start && end - at <= 2;
    at += found.word.length;
  }
  return true;
}

/** 3万人享受补贴,8万人|享受救助: persons of whom something else was said before are not those. */
export function saysItsOwn({ context, memory, role, unit }: Naming): boolean {
  const [first] = memory.last?.parts ?? [];
  if (role !== "count" || !first) return false;
  return memory.unit !== unit || (first.start >= memory.end && verbOf(context, first) !== undefined);
}
