import type { PhraseHead, PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate, PhraseForm } from "./candidate.ts";
import type { Quotation } from "./find-quotations.ts";
import { type FollowingHead, headAfter } from "./following-head.ts";
import { isGeneralWord, isPlainQuotation } from "./plain-quotation.ts";
import { formOfQuoted, type QuotedForm } from "./quoted-form.ts";
import { type Reading, tokenAt } from "./reading.ts";

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
  for (const quotation of quotations) {
    if (quotation.kind !== "quote" || isSpeech(reading, quotation)) continue;
    const candidate = coinageOf(reading, quotation, known);
    if (candidate === null) continue;
    found.push(candidate);
    if (candidate.form === "list") found.push(...membersOf(reading, candidate, quotation, known));
  }
  return found;
}

function coinageOf(reading: Reading, quotation: Quotation, known: PhraseWords): Candidate | null {
  const { start, end } = quotation;
  const inner = withoutQuotes(reading.folded.slice(quotation.inner.start, quotation.inner.end)).trim();
  const term = known.terms.get(inner);
  const seen = isAbbreviation(reading, start)
    ? ABBREVIATION
    : (formOfQuoted(inner) ?? ownName(reading, inner, quotation));
  const form = seen?.form === "loose" && term !== undefined ? KNOWN : seen;
  if (form === null) return null;
  const head = headAfter(reading, end, /^\d+$/.test(inner) ? 2 : 0, known);
  if (isPlainWord(inner, known) && term === undefined && !isProgramme(head)) return null;
  if (term === undefined && !isProgramme(head) && isPlain(reading, quotation, form)) {
    return { start, end, text: inner, form: "loose", origin: "quoted", category: "other", weight: PLAIN };
  }
  if (needsHead(inner, form.form, head)) {
    if (head !== null) {
      const text = reading.folded.slice(start, head.end);
      return {
        start,
        end: head.end,
        text,
        form: "numbered",
        origin: "quoted",
        category: "structure",
        weight: 0.86,
      };
    }
    if (term === undefined && /^\d+$/.test(inner)) return null;
  }
  const category = term?.category ?? categoryOf(form.form, inner, head?.head ?? null, known);
  return {
    start,
    end,
    text: inner,
    form: form.form,
    origin: "quoted",
    category,
    weight: weigh(reading, quotation, form, head),
  };
}

/** 计划 of “尖兵”计划: a programme may be named after anything. */
function isProgramme(head: FollowingHead | null): boolean {
  return head?.head.category === "programme";
}

/** A word of the general dictionary is hardly a coinage (“各自为战”), a count is one as often as not (“三合一”). */
function isPlain(reading: Reading, quotation: Quotation, { form }: QuotedForm): boolean {
  if (isPlainQuotation(reading, quotation)) return true;
  return form !== "numbered" && isGeneralWord(reading, quotation);
}

/** What is plain stands at the end of the list. */
const PLAIN = 0.42;

/** A figure of speech (“先手棋”), or a word that is nothing special without its quotation marks (“高标准”). */
function isPlainWord(inner: string, known: PhraseWords): boolean {
  return known.figures.has(inner) || known.roles.has(inner);
}

/**
 * Whether the quoted part alone says nothing: “357”科技创新体系, “两新”深度融合, “五实”作风, “AI+种业”培养基地;
 * but “双百”培育行动 is known as 双百, and a pair of characters with no head stays as it is.
 */
function needsHead(inner: string, form: PhraseForm, head: FollowingHead | null): boolean {
  if (/^\d+$/.test(inner)) return true;
  if (form === "formula" && head?.head.category === "institution") return true;
  return inner.length === 2 && head?.head.category === "concept" && head.distance <= 2;
}

function weigh(reading: Reading, quotation: Quotation, form: QuotedForm, head: FollowingHead | null): number {
  let { weight } = form;
  const after = reading.folded[quotation.end];
  if (head !== null) weight += head.head.category === "concept" ? 0.04 : 0.1;
  else if (after === "的" || after === "地") weight -= 0.08;
  const before = reading.words[tokenAt(reading.tokens, quotation.start) - 1];
  if (before?.role === "verb" || before?.role === "soft" || before?.role === "inner") weight += 0.04;
  return Math.max(0, Math.min(1, weight));
}

/** A long name that ends with a head is one of a programme or a pilot, not a sentence: “…成果转化高地改革”. */
function ownName(reading: Reading, inner: string, quotation: Quotation): QuotedForm | null {
  if (inner.length < 6 || inner.length > 44 || !/^[\p{Script=Han}A-Za-z\d·+-]+$/u.test(inner)) return null;
  const last = reading.words[tokenAt(reading.tokens, quotation.inner.end - 1)];
  const head = last?.head ?? null;
  if (head === null || head.category === "concept" || head.strength === 1) return null;
  return { form: "named", weight: 0.6 };
}

const CATEGORY_OF_FORM: Partial<Record<PhraseForm, string>> = {
  formula: "structure",
  chain: "structure",
  flow: "structure",
  list: "structure",
  numbered: "structure",
  loose: "other",
};

/** 百千工程 is a programme, whatever follows; “田秀才”计划 is one by its head; a pair of counts is a structure. */
function categoryOf(form: PhraseForm, inner: string, after: PhraseHead | null, known: PhraseWords): string {
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

/** The members of a quoted list of instruments: 赛马制 of “揭榜挂帅、赛马制、链主制”; not those of a slogan. */
function* membersOf(
  reading: Reading,
  list: Candidate,
  quotation: Quotation,
  known: PhraseWords,
): Generator<Candidate> {
  const members = list.text.split("、");
  const named = (text: string) => known.terms.has(text) || text.endsWith("制");
  if (members.filter(named).length < 2) return;
  let start = quotation.inner.start;
  for (const text of members) {
    const at = reading.folded.indexOf(text, start);
    if (at < 0 || at + text.length > quotation.inner.end) return;
    start = at + text.length;
    if (text.length < 2 || text.length > 8 || !named(text)) continue;
    const category = known.terms.get(text)?.category ?? "instrument";
    yield {
      start: at,
      end: start,
      text,
      form: "coined",
      origin: "quoted",
      category,
      weight: 0.74,
      nested: true,
    };
  }
}

/** (以下简称“申报单位”) makes a short name for use in the document; (统称“三农”) may, but counts as a term then. */
function isAbbreviation({ folded, cues }: Reading, start: number): boolean {
  const before = folded.slice(Math.max(0, start - 5), start).replace(/[为:]$/, "");
  return cues("abbreviation").endsOf(before);
}

const ABBREVIATION: QuotedForm = { form: "loose", weight: 0.3 };
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
