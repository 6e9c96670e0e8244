import type { PhraseHead, PhraseWords } from "../dictionaries/phrase-words.ts";
import type { PhraseForm } from "./candidate.ts";

const CATEGORY_OF_FORM: Partial<Record<PhraseForm, string>> = {
  formula: "structure",
  chain: "structure",
  flow: "structure",
  list: "structure",
  numbered: "structure",
  loose: "other",
};

/**
 * The category of a quoted coinage: 百千工程 is a programme, whatever follows; “田秀才”计划 is one by the head behind it
 * (`after`); a pair of counts is a structure.
 */
export function categoryOfQuoted(
  form: PhraseForm,
  inner: string,
  after: PhraseHead | null,
  known: PhraseWords,
): string {
  const own = ownHead(inner, known);
  if (own !== null && own.strength > 1) return own.category;
  if (after !== null && saysCategory(after, form)) return after.category;
  return own?.category ?? CATEGORY_OF_FORM[form] ?? "concept";
}

/** 服务 says of any form what it is; 企业 only of a coinage (“小巨人”企业), 理念 of none. */
function saysCategory({ category, strength }: PhraseHead, form: PhraseForm): boolean {
  return category !== "concept" && (strength > 0 || form === "coined" || category === "instrument");
}

/** The longest head that a coinage ends with. */
function ownHead(inner: string, known: PhraseWords): PhraseHead | null {
  for (const length of [4, 3, 2]) {
    const head = inner.length > length ? known.heads.get(inner.slice(-length)) : undefined;
    if (head !== undefined) return head;
  }
  return null;
}
