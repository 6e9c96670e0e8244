import type { PhraseCues } from "../dictionaries/phrase-cues.ts";
import type { Span } from "../model/span.ts";
import { type Reading, tokenAt, type Word } from "./reading.ts";

/**
 * What the clause does with a quotation: "pushed" where a verb of doing governs it (打造 …“健康街区”), "blamed" where
 * the clause complains of it or passes on what others call it (出现…“小散弱”, 被誉为“…”), "named" where neither.
 */
export type Standing = "pushed" | "blamed" | "named";

/**
 * Tells how a quotation stands in its clause, by the nearest verb before it: 避免 in 推进改革避免“…” complains.
 *
 * Quotations between the verb and this one are passed over, so that all of 推行“甲”“乙” are pushed. In a heading
 * everything is pushed that is not blamed.
 */
export function standingOf(reading: Reading, quotation: Span): Standing {
  const { words, cues } = reading;
  let depth = 0;
  const before = tokenAt(reading.tokens, quotation.start) - 1;
  for (let index = before; index >= 0 && index > before - FARTHEST; index--) {
    const word = words[index];
    if (word === undefined) break;
    if (CLOSING.test(word.text)) depth++;
    else if (OPENING.test(word.text)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (CLAUSE_MARK.test(word.text)) break;
    else if (complains(cues, word.text) || complains(cues, `${words[index - 1]?.text}${word.text}`))
      return "blamed";
    else if (word.role === "verb" || word.role === "inner" || cues("pushes").has(word.text)) {
      if (isDenied(words[index - 1])) return "blamed";
      if (word.role === "verb" && !cues("pushes").has(word.text)) continue;
      return isSuffered(words[index - 1]) ? "named" : "pushed";
    }
  }
  return isInHeading(reading, quotation) ? "pushed" : "named";
}

/** 避免, or 不要求, which may be two tokens. */
function complains(cues: PhraseCues, text: string): boolean {
  return cues("irony").has(text) || cues("blames").has(text);
}

/** 不 before 实行, 未 before 形成. */
function isDenied(before: Word | undefined): boolean {
  return before !== undefined && before.role === "function" && DENIAL.test(before.text);
}

/** 被 before 评为. */
function isSuffered(before: Word | undefined): boolean {
  return before !== undefined && /^被$/.test(before.text);
}

const DENIAL = /^(?:不|未|尚未|没有|无法|难以)$/;

/** Tokens that are looked at; a clause with a list of quotations may be long. */
const FARTHEST = 60;
const CLOSING = /^[”’」』》]$/;
const OPENING = /^[“‘「『《]$/;
/** A comma folded, or one of the marks that end a clause; 、 does not. */
const CLAUSE_MARK = /^[,。;:!?！？]$|\n/;

/** A short line that ends without a mark. */
function isInHeading({ folded }: Reading, { start, end }: Span): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_HEADING), start);
  const after = folded.slice(end, end + LONGEST_HEADING);
  const isBegun = before.includes("\n") || before.length === start;
  const stop = after.indexOf("\n");
  if (!isBegun || (stop < 0 && end + after.length < folded.length)) return false;
  const line = folded.slice(start, end) + (stop < 0 ? after : after.slice(0, stop));
  return !/[。;:,、]\s*$/.test(line);
}

const LONGEST_HEADING = 40;
