import type { Span } from "../model/span.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** The longest offence that is part of a row's name as a whole; of a longer one only its last clause is. */
const LONGEST = 40;

/** The longest name of who broke a rule that still is part of it. */
const LONGEST_BREAKER = 12;

/** How much of a sentence is looked through for its offence. */
const FARTHEST = 600;

/** 第五十九条, (一), 1.: markers in front of a sentence. */
const MARKER = /^(?:[\s,、]|第[一二三四五六七八九十百零\d]{1,6}[条款项]|\([一二三四五六七八九十\d]{1,3}\))+/;

/** 养犬人|违反本条例第十条规定, 依照前款规定: what was broken says less than how. */
const BROKEN = /(?:违反|依照|依据|根据|按照?)[^,;]{0,60}(?:规定|要求)$/;

/** 有下列行为之一, 违反前款规定, 有前款行为: the deed is told elsewhere. */
const ELSEWHERE = /(?:有[^,;]{0,60}(?:行为|情形|情况)(?:之一)?|违反[^,;]{0,60}(?:规定|要求)|依照[^,;]*罚款)$/;

/** 处…罚款, 责令限期改正: what is done about an offence. */
const DONE = /^(?:[并可以]*处|责令|没收)|罚款$/;

/** 尚不构成犯罪, 导致…: said behind the deed itself. */
const AFTER_DEED = /^(?:尚?(?:不|未)构成犯罪|导致|致使|造成)/;

/** 情节严重, 逾期不改正, 造成损失: what makes the fine a higher one; not what it is for. */
const GRAVER =
  /^(?:并且?|且|或者?|但)?(?:情节|逾期|拒不|拒绝|仍|限期|经.{2,10}[仍不]|再次|有违法所得|没?有?无?违法所得|不听|警告后|造成|导致|致使|可能|后果|尚不|构成|两次|多次)/;

/**
 * What a fine is for, as the sentence says it in front of the number: 未按照规定登记 of 违反第九条规定,未按照规定登记的,处…罚款,
 * with what makes it a graver case (情节严重) behind. Empty where the sentence does not say it.
 */
export function findOffence({ folded }: PhraseContext, sentence: Span, at: number): readonly Span[] {
  const start = Math.max(sentence.start, at - FARTHEST);
  const from = start + (MARKER.exec(folded.slice(start, at))?.[0].length ?? 0);
  let deed: readonly Span[] = [];
  let graver: Span | null = null;
  let isFound = false;
  let clauses: Span[] = [];
  for (let clauseStart = from, here = from; here < at; here++) {
    if (!",;".includes(folded.charAt(here))) continue;
    clauses.push({ start: clauseStart, end: here });
    if (folded.charAt(here - 1) === "的") {
      const first = clauses[0] as Span;
      if (isFound && GRAVER.test(folded.slice(first.start, here)))
        graver = { start: first.start, end: here - 1 };
      else {
        deed = deedOf(folded, clauses);
        graver = null;
      }
      isFound = true;
      clauses = [];
    }
    // 由公安机关责令改正,|情节严重的: what is done about it is no part of the next condition.
    else if (isFound || folded.charAt(here) === ";" || DONE.test(folded.slice(clauseStart, here)))
      clauses = [];
    clauseStart = here + 1;
  }
  return graver ? [...deed, graver] : deed;
}

/** The clauses of a condition, up to its 的, as parts of a name. */
function deedOf(folded: string, all: readonly Span[]): readonly Span[] {
  const isAfter = all.length > 1 && AFTER_DEED.test(folded.slice(all.at(-1)?.start, all.at(-1)?.end));
  const clauses = isAfter ? all.slice(0, -1) : all;
  const last = clauses.at(-1) as Span;
  const end = isAfter ? last.end : last.end - 1;
  if (ELSEWHERE.test(folded.slice(last.start, end))) {
    // 养老机构|有下列行为之一
    const whose = folded.slice(last.start, end).search(/有|违反|依照/);
    return whose > 1 && whose <= LONGEST_BREAKER ? [{ start: last.start, end: last.start + whose }] : [];
  }
  const broken = clauses.findLastIndex((clause) => BROKEN.test(folded.slice(clause.start, clause.end)));
  const deed = { start: (clauses[broken + 1] ?? last).start, end };
  if (/^对/.test(folded.slice(deed.start, end))) return [];
  if (deed.end - deed.start <= LONGEST) return [...breakerIn(folded, clauses[broken]), deed];
  const start = last.start + (folded.startsWith("或者", last.start) ? 2 : 0);
  return end - start <= LONGEST ? [{ start, end }] : [];
}

/** 建设单位|违反本条例规定: who broke it. */
function breakerIn(folded: string, broken: Span | undefined): readonly Span[] {
  if (!broken) return [];
  const width = folded.slice(broken.start, broken.end).search(/违反/);
  return width > 1 && width <= LONGEST_BREAKER ? [{ start: broken.start, end: broken.start + width }] : [];
}

/** How far behind a fine the list of deeds may go on. */
const LIST_REACH = 400;

/** The longest item that names a fine. */
const LONGEST_ITEM = 24;

const LISTED = /有(?:下列|以下|下述)[^,;。]{0,20}(?:行为|情形|情况)之一/;
const ITEM = /(?:\(一\)|(?<!\d)1[.、])\s*([^,;。:()\n]+?)的?[;。]/;

/**
 * The first of the deeds that are listed behind a fine (有下列行为之一的,处…罚款:(一)…;(二)…) with what it is one of; null where
 * none are.
 */
export function findListedDeed({ folded }: PhraseContext, sentence: Span, at: number): Span | null {
  if (!LISTED.test(folded.slice(Math.max(sentence.start, at - FARTHEST), at))) return null;
  const behind = folded.slice(at, at + LIST_REACH);
  const list = behind.search(/[:。]\s*(?:\(一\)|1[.、])/);
  const found = list < 0 ? null : ITEM.exec(behind.slice(list));
  if (!found?.[1] || found[1].length > LONGEST_ITEM || /[。]/.test(behind.slice(0, list))) return null;
  const start = at + list + found.index + found[0].indexOf(found[1]);
  return { start, end: start + found[1].length };
}
