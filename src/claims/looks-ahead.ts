import type { ClaimWords } from "../dictionaries/claim-words.ts";

/** How much of a text is looked at, in characters. */
const HEAD = 20_000;

/** So many clauses at least begin with what is to be done, and so few words of what was done stand beside them. */
const ORDERS = 8;
const ORDERS_TO_A_FACT = 10;

/** How far behind a mark a clause may begin: its number, 要, 进一步. */
const OPENING = 16;

const PAST =
  /已(?!有?条件)|累计|同比|[比较]上年|[去上]年|(?<!为)了(?!解)|目前|现有|[一五]年来|以来(?=,)|近日|惠及|[获被]评|荣获|(?:增长|下降|完成|达)\d|记者/g;
const CLAUSE = /(?:^|[。;,:\n])/g;

/**
 * Whether a text that says nowhere what it is reads like a plan: clause after clause begins with a verb (整治河道60公里,
 * 新建泵站8座), and hardly a word tells what was done. A review begins its clauses in the same way, but has 已, 了, 同比.
 */
export function looksAhead(folded: string, { words }: ClaimWords): boolean {
  const head = folded.slice(0, HEAD);
  let orders = 0;
  for (const { index } of head.matchAll(CLAUSE)) if (opensWithVerb(head, index + 1, words)) orders++;
  if (orders < ORDERS) return false;
  let facts = 0;
  for (const _ of head.matchAll(PAST)) facts++;
  return facts * ORDERS_TO_A_FACT <= orders;
}

/** The number of a clause, and what stands around it. */
const NUMBER = /[\s\d()、.一二三四五六七八九十]+/y;

/** Whether a verb opens what stands at `start`, behind its number and 要, 进一步, 加快. */
export function opensWithVerb(head: string, start: number, words: ClaimWords["words"]): boolean {
  const end = Math.min(head.length, start + OPENING);
  let at = start;
  while (at < end) {
    NUMBER.lastIndex = at;
    if (NUMBER.test(head)) at = NUMBER.lastIndex;
    if (at >= end) return false;
    const found = words.startingAt(head, at, end);
    if (found?.value.verb) return true;
    if (!found?.value.roles.has("adverb")) return false;
    at += found.word.length;
  }
  return false;
}
