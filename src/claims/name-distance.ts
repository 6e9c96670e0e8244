import type { Span } from "../model/span.ts";
import { lastIn } from "./find-in.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** 两侧五百米|范围内升放…: a distance is that of the range, whatever is said of it. */
export function rangeAt({ folded }: PhraseContext, { start }: Span): Span | null {
  return folded.startsWith("范围", start) ? { start, end: start + 2 } : null;
}

/** 任何单位不得在|导线两侧: the place alone. */
export function withoutPlace({ folded }: PhraseContext, { start, end }: Span): Span {
  const at = lastIn(folded, "在", start, end - 1);
  return at >= start ? { start: at + 1, end } : { start, end };
}
