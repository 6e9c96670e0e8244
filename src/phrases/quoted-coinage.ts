import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate, PhraseForm } from "./candidate.ts";
import type { Quotation } from "./find-quotations.ts";
import { endOfCounted, eventAround, type FollowingHead, headAfter } from "./following-head.ts";
import { findListMembers } from "./list-members.ts";
import { isGeneralWord, isPlainQuotation } from "./plain-quotation.ts";
import { listEnds } from "./quotation-list.ts";
import { type Standing, standingOf } from "./quotation-standing.ts";
import { categoryOfQuoted } from "./quoted-category.ts";
import { formOfQuoted, type QuotedForm } from "./quoted-form.ts";
import { type Reading, tokenAt, type Word } from "./reading.ts";
import { unmovedCost, weighQuoted } from "./weigh-quoted.ts";

/**
 * The coinages among the quotations, in order: “诊断+提升”, “双提升”计划, “246”人才工作组合拳.
 *
 * Left out: sentences and speech, single characters (向“新”而行), figures of speech (“先手棋”) unless a programme
 * is named after one (“尖兵”计划).
 */
export function findQuotedCoinages(
  reading: Reading,
  quotations: readonly Quotation[],
  known: PhraseWords,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const standings = new Map<string, Set<Standing>>();
  const ends = listEnds(reading.folded, quotations);
  for (const quotation of quotations) {
    if (quotation.kind !== "quote" || isSpeech(reading, quotation)) continue;
    const listEnd = ends.get(quotation);
    const isListed = listEnd !== undefined && makesProgrammes(headAfter(reading, listEnd, 0, known));
    const isNamed = isListed || isProgramme(headAfter(reading, quotation.end, 0, known));
    const standing = isNamed ? "pushed" : standingOf(reading, quotation);
    const place = { quotation, standing, isListed, listEnd: listEnd ?? quotation.end };
    const candidate = coinageOf(reading, place, known);
    if (candidate === null) continue;
    const seen = standings.get(candidate.text) ?? new Set();
    standings.set(candidate.text, seen.add(candidate.form === "loose" ? "blamed" : standing));
    found.push(candidate);
    if (candidate.form === "list") found.push(...findListMembers(reading, candidate, quotation, known));
  }
  return found.map((one) => asElsewhere(one, standings.get(one.text), known));
}

/** What is complained of in one place and pushed in none is not pushed where it is only named. */
function asElsewhere(one: Candidate, seen: ReadonlySet<Standing> | undefined, known: PhraseWords): Candidate {
  if (seen === undefined || !seen.has("blamed") || seen.has("pushed") || known.terms.has(one.text))
    return one;
  return { ...one, weight: Math.min(one.weight, PLAIN) };
}

/** A quotation and how it stands. */
interface Place {
  readonly quotation: Quotation;
  readonly standing: Standing;
  /** Whether it is one of a list of programmes: “甲” of “甲”、“乙”等项目. */
  readonly isListed: boolean;
  /** Where the list ends, or else the quotation. */
  readonly listEnd: number;
}

function coinageOf(reading: Reading, place: Place, known: PhraseWords): Candidate | null {
  const { quotation, standing } = place;
  const { start, end } = quotation;
  const inner = withoutQuotes(reading.folded.slice(quotation.inner.start, quotation.inner.end)).trim();
  const term = known.terms.get(inner);
  const seen = isAbbreviation(reading, quotation)
    ? ABBREVIATION
    : (formOfQuoted(inner) ?? ownName(reading, inner, quotation));
  if (seen === null) return null;
  const placed = formInPlace(reading, quotation, seen, term !== undefined);
  const form = placed.form === "loose" ? looseInPlace(place, inner, placed) : placed;
  const head = headAfter(reading, end, FIGURES.test(inner) ? 2 : 0, known);
  if (isPlainWord(inner, known) && term === undefined && !isProgramme(head)) return null;
  const plain = term === undefined && !isProgramme(head) ? plainness(reading, place, form) : null;
  if (plain !== null) {
    return { start, end, text: inner, form: "loose", origin: "quoted", category: "other", weight: plain };
  }
  const counted =
    term === undefined && (head === null || head.head.strength === 0)
      ? endOfCounted(reading, inner, end)
      : null;
  const whole = counted ?? (needsHead(inner, form.form, head) ? (head?.end ?? null) : null);
  if (whole !== null) {
    const text = reading.folded.slice(start, whole);
    const isClass = counted !== null && !/^\d/.test(inner);
    const category = isClass ? "concept" : "structure";
    const weight = isClass ? CLASS : 0.86;
    return { start, end: whole, text, form: "numbered", origin: "quoted", category, weight };
  }
  const event = eventAround(reading, start, head);
  if (event !== null) {
    const text = reading.folded.slice(event.start, event.end);
    return { ...event, text, form: "named", origin: "quoted", category: "programme", weight: EVENT };
  }
  if (term === undefined && /^\d+$/.test(inner)) return null;
  const category = term?.category ?? categoryOfQuoted(form.form, inner, head?.head ?? null, known);
  return {
    start,
    end,
    text: inner,
    form: form.form,
    origin: "quoted",
    category,
    weight:
      weighQuoted(reading, quotation, form, head) -
      (term === undefined ? unmovedCost(standing, form, head, inner) : 0),
  };
}

/**
 * A term of the dictionary is a coinage though it reads like a sentence; what is long and begins with a verb or an adverb
 * is a sentence: “改善岸线环境”, “推进渔船更新改造”, but not “推普”, nor “走进大学城”.
 */
function formInPlace(
  { folded, words, tokens }: Reading,
  { inner }: Quotation,
  seen: QuotedForm,
  isTerm: boolean,
): QuotedForm {
  if (isTerm) return seen.form === "loose" ? KNOWN : seen;
  if (seen.form === "coined" && STRESSED.test(folded.slice(inner.start, inner.end))) {
    return words[tokenAt(tokens, inner.end - 1)]?.role === "inner"
      ? { form: "loose", weight: PLAIN }
      : EMPHATIC;
  }
  const role = words[tokenAt(tokens, inner.start)]?.role;
  if (role === "function" && isNamed(words[tokenAt(tokens, inner.end - 1)])) return NAMED;
  const least = role === "verb" ? SHORT_SENTENCE : SENTENCE_LENGTH;
  if (seen.form !== "coined" || inner.end - inner.start < least) return seen;
  const isSentence = role === "verb" || role === "inner" || role === "function";
  return isSentence ? { form: "loose", weight: PLAIN } : seen;
}

/** “全国职工创新示范基地” begins with an adverb and is a name. */
function isNamed(last: Word | undefined): boolean {
  return (last?.head?.strength ?? 0) > 1 && last?.head?.category !== "concept";
}

/** What is called after a quotation, whole: 中国“互联网+”大学生创新创业大赛. */
const EVENT = 0.62;

/** What reads like a sentence: named in a list of programmes, or pushed and no more than a noun with 的. */
function looseInPlace({ isListed, standing }: Place, inner: string, seen: QuotedForm): QuotedForm {
  if (isListed) return LISTED;
  return standing === "pushed" && NOUN_WITH_DE.test(inner) ? ATTRIBUTED : seen;
}

/** “家门口的好学校”; not “我的城市”, “群众满意的才是好的”. */
const NOUN_WITH_DE = /^[^的我你他她是要不了]{2,5}的[^的我你他她是要不了]{2,5}$/u;
const ATTRIBUTED: QuotedForm = { form: "coined", weight: 0.5 };

const SENTENCE_LENGTH = 8;
const SHORT_SENTENCE = 6;
/** An ordinary word with 大, 小, 新 or 好 in front may be stressed only: “大系统”, but also “大基建”. */
const STRESSED = /^[大小新好]..$/u;
const EMPHATIC: QuotedForm = { form: "coined", weight: 0.66 };

/** 计划 of “尖兵”计划: a programme may be named after anything. */
function isProgramme(head: FollowingHead | null): boolean {
  return head?.head.category === "programme";
}

/** 工程 and 行动 behind a list; not 企业 and 工作. */
function makesProgrammes(head: FollowingHead | null): boolean {
  return isProgramme(head) && (head?.head.strength ?? 0) > 0;
}

/** The weight of what is made like a coinage and hardly one: a word of the general dictionary (“各自为战”), not a count (“三合一”). */
function plainness(reading: Reading, { quotation, listEnd }: Place, { form }: QuotedForm): number | null {
  if (isPlainQuotation(reading, quotation, listEnd)) return NOTHING;
  return form !== "numbered" && isGeneralWord(reading, quotation) ? PLAIN : null;
}

/** What is plain is a phrase only where the document repeats it or a heading has it; no coinage is one nowhere. */
const PLAIN = 0.38;
const NOTHING = 0.28;

/** A figure of speech (“先手棋”), or a word that is nothing special without its quotation marks (“高标准”). */
function isPlainWord(inner: string, known: PhraseWords): boolean {
  return known.figures.has(inner) || known.roles.has(inner);
}

/** 1310, 3+2. */
const FIGURES = /^\d+(?:\+\d+)*$/;

/**
 * Whether the quoted part alone says nothing: “357”科技创新体系, “3+2”主导产业, “两新”深度融合, “五实”作风, “AI+种业”培养基地;
 * but “双百”培育行动 is known as 双百, and a pair of characters with no head stays as it is.
 */
function needsHead(inner: string, form: PhraseForm, head: FollowingHead | null): boolean {
  if (FIGURES.test(inner)) return true;
  if (form === "formula" && head?.head.category === "institution") return true;
  return inner.length === 2 && head?.head.category === "concept" && head.distance <= 2;
}

/** A long name that ends with a head is one of a programme or a pilot, not a sentence: “…成果转化高地改革”. */
function ownName(reading: Reading, inner: string, quotation: Quotation): QuotedForm | null {
  if (inner.length < 6 || inner.length > 44 || !/^[\p{Script=Han}A-Za-z\d·+-]+$/u.test(inner)) return null;
  const last = reading.words[tokenAt(reading.tokens, quotation.inner.end - 1)];
  const head = last?.head ?? null;
  if (head === null || head.category === "concept" || head.strength === 1) return null;
  const first = reading.words[tokenAt(reading.tokens, quotation.inner.start)];
  return inner.length > LONG_CLAUSE && first?.role !== null ? null : NAMED;
}

const NAMED: QuotedForm = { form: "named", weight: 0.6 };
/** What is longer and begins with a verb is a clause: “宣传和贯彻执行…政策”. */
const LONG_CLAUSE = 14;

/**
 * (以下简称“申报单位”) makes a short name for use in the document; (统称“三农”) may, but counts as a term then, and a
 * programme has its own name there: (以下简称“滨海英才聚集计划”).
 */
function isAbbreviation({ folded, cues, words, tokens }: Reading, { start, inner }: Quotation): boolean {
  const before = folded.slice(Math.max(0, start - 5), start).replace(/[为:]$/, "");
  if (!cues("abbreviation").endsOf(before)) return false;
  const head = words[tokenAt(tokens, inner.end - 1)]?.head;
  return head?.category !== "programme" || head.strength < 2 || inner.end - inner.start < PROGRAMME;
}

const PROGRAMME = 6;

/** A class of firms or people for the statistics: “四上”企业. */
const CLASS = 0.6;
const ABBREVIATION: QuotedForm = { form: "loose", weight: 0.3 };
/** A quotation that reads like a sentence, but is named as a programme. */
const LISTED: QuotedForm = { form: "named", weight: 0.5 };
/** A quotation that reads like a sentence, but is a term of the dictionary. */
const KNOWN: QuotedForm = { form: "coined", weight: 0.72 };

/** 强调:“…” and 他说,“…” are speech where they are long; 实施,“…” is none. */
function isSpeech({ folded, cues }: Reading, quotation: Quotation): boolean {
  const { start, inner } = quotation;
  if (inner.end - inner.start < 9) return false;
  const before = folded[start - 1];
  return (
    before === ":" ||
    (before === "," && cues("saying").endsOf(folded.slice(Math.max(0, start - 4), start - 1)))
  );
}

/** A text without quotation marks: ‘三个年’活动 → 三个年活动. */
function withoutQuotes(text: string): string {
  return text.replace(/[“”‘’「」『』"]/g, "");
}
