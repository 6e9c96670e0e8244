import type { PhraseForm } from "./candidate.ts";
import type { Quotation } from "./find-quotations.ts";
import type { FollowingHead } from "./following-head.ts";
import type { Standing } from "./quotation-standing.ts";
import type { QuotedForm } from "./quoted-form.ts";
import { type Reading, tokenAt } from "./reading.ts";

/** How sure it is that an analyst would list a quotation of a form: a head behind it and a verb before it add to it. */
export function weighQuoted(
  reading: Reading,
  quotation: Quotation,
  form: QuotedForm,
  head: FollowingHead | null,
): number {
  let { weight } = form;
  const after = reading.folded[quotation.end];
  if (head !== null) weight += head.head.category === "concept" ? 0.04 : 0.1;
  else if (after === "的" || after === "地") weight -= 0.08;
  const before = reading.words[tokenAt(reading.tokens, quotation.start) - 1];
  if (before?.role === "verb" || before?.role === "soft" || before?.role === "inner") weight += 0.04;
  return Math.max(0, Math.min(1, weight));
}

/** What it costs that nobody pushes a quotation. */
export function unmovedCost(
  standing: Standing,
  { form }: QuotedForm,
  head: FollowingHead | null,
  inner: string,
): number {
  const counts = form === "list" && head === null ? (standing === "blamed" ? SHORT_PARTS : THINGS) : null;
  if (standing !== "pushed" && counts?.test(inner)) return COUNTED_UP;
  if (standing === "blamed") return BLAMED;
  return standing === "named" && head === null ? (NAMED[form] ?? 0) : 0;
}

/** 人、车、船 only counts things up where nobody pushes it, and so does what is complained of in short. */
const THINGS = /^(?=(?:.*、)?.(?:、|$))[^、,]{1,2}(?:、[^、,]{1,2})+$/u;
const SHORT_PARTS = /^[^、,]{1,2}(?:[、,][^、,]{1,2})+$/u;
const COUNTED_UP = 0.48;

/** What a complaint costs: it stands behind whatever is pushed. */
const BLAMED = 0.3;

/** What it costs that nothing governs a quotation and no head follows: chains and formulas are coinages all the same. */
const NAMED: Partial<Record<PhraseForm, number>> = { coined: 0.16, list: 0.1, numbered: 0.1, flow: 0.1 };
