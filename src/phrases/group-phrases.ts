import type { CommonUse, PhraseWords } from "../dictionaries/phrase-words.ts";
import type { PolicyTerm } from "../dictionaries/policy-terms.ts";
import type { PhraseOrigin } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Candidate, PhraseForm } from "./candidate.ts";
import type { ShortName } from "./short-names.ts";
import { SHORT_TEXT } from "./short-text.ts";

/** A term that came up in a document's year or in the one before it, or in the two before that. */
export type Freshness = "new" | "recent";

/** All mentions of one phrase, its wordings counted together. */
export interface PhraseGroup {
  /**
   * The most frequent wording, as written, without the quotation marks around it; the longest of several;
   * without a verb in front of the term of the dictionary.
   */
  readonly text: string;
  readonly form: PhraseForm;
  readonly category: string;
  readonly origins: readonly PhraseOrigin[];
  /** The highest of its mentions. */
  readonly weight: number;
  /** The wordings as written, quotation marks included, the most frequent first, then by code point. */
  readonly variants: readonly string[];
  /** In the order of the text. */
  readonly mentions: readonly Candidate[];
  /** Set where it is distinctive of nobody. */
  readonly common: CommonUse | null;
  /** How new it was when the document was published; null where it was not. */
  readonly fresh: Freshness | null;
}

/**
 * Puts mentions of the same phrase together: with or without quotation marks, in any wording of the dictionary, by the full
 * name or the short one that the document defines, also within a phrase (长期护理保险基金, 长护险基金). A member of a quoted list that is a wording of the list itself is not counted again.
 */
export function groupPhrases(
  document: SourceDocument,
  mentions: readonly Candidate[],
  shortNames: readonly ShortName[],
  known: PhraseWords,
): readonly PhraseGroup[] {
  const groups = new Map<string, Candidate[]>();
  const keys = new Map(shortNames.map(({ long, short }) => [short, keyOf(long, known)]));
  for (const mention of mentions) {
    let key = keys.get(mention.text);
    if (key === undefined) {
      key = keyIn(mention, shortNames, keys, known);
      keys.set(mention.text, key);
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else if (mention.start >= (group.at(-1)?.end ?? 0)) group.push(mention);
  }
  const year = yearOf(document);
  return [...groups.values()].map((group) => describe(document, group, year, known));
}

/** The key of a mention that may hold full names; `keys` has those of the short ones. */
function keyIn(
  { text, term }: Candidate,
  shortNames: readonly ShortName[],
  keys: ReadonlyMap<string, string>,
  known: PhraseWords,
): string {
  if (term !== undefined) return bareOf(term.text);
  if (shortNames.length === 0 || known.terms.has(text)) return keyOf(text, known);
  const short = inShort(text, shortNames);
  return keys.get(short) ?? keyOf(short, known);
}

/** A text with short names for full ones. */
function inShort(text: string, shortNames: readonly ShortName[]): string {
  for (const { long, short } of shortNames) if (text.includes(long)) return text.replace(long, short);
  return text;
}

/** What is the same for all wordings of a phrase. */
function keyOf(text: string, known: PhraseWords): string {
  const bare = bareOf(text);
  const term = known.terms.get(text) ?? (bare === text ? undefined : known.terms.get(bare));
  return term === undefined ? bare : bareOf(term.text);
}

/** A law is the same with the name of the state in front (中华人民共和国商标法), a list with other marks. */
function bareOf(text: string): string {
  if (!MAY_DIFFER.test(text)) return text;
  return text
    .replace(/[\s“”‘’「」『』《》"]/g, "")
    .replace(/^中华人民共和国(?=.+法$)/u, "")
    .replace(/[,;]/g, "、")
    .toLowerCase();
}

/** What bareOf may change; most phrases hold nothing of it. */
const MAY_DIFFER = /[\s“”‘’「」『』《》",;A-Z\u0080-\u2fff]|^中华/;

const ORIGINS: readonly PhraseOrigin[] = ["dictionary", "quoted", "pattern", "discovered"];

function describe(
  document: SourceDocument,
  mentions: readonly Candidate[],
  year: number | null,
  known: PhraseWords,
): PhraseGroup {
  const wording = wordingOf(document, mentions);
  const surest = mentions.reduce((best, one) => (one.weight > best.weight ? one : best));
  const term = surest.term ?? known.terms.get(surest.text);
  const text = withoutVerb(wording.text, term, known);
  const common = commonUse(foldText(text), term, known);
  const isFound = (origin: PhraseOrigin) =>
    (origin === "dictionary" && term !== undefined) || mentions.some((one) => one.origin === origin);
  return {
    text,
    form: surest.form,
    category: term?.category ?? surest.category,
    origins: ORIGINS.filter(isFound),
    weight: surest.weight,
    variants: wording.variants,
    mentions,
    common: term !== undefined && isKept(document, mentions.length) ? fieldUse(common) : common,
    fresh: freshnessOf(term, year),
  };
}

/** How a phrase is written: its most frequent wording, and all of them as PhraseGroup has them. */
function wordingOf(
  { text }: SourceDocument,
  mentions: readonly Candidate[],
): Pick<PhraseGroup, "text" | "variants"> {
  const [first, second] = mentions;
  // Most phrases stand in a document once.
  if (first !== undefined && second === undefined) {
    const surface = text.slice(first.start, first.end).trim();
    return { text: withoutOuterMarks(surface), variants: [surface] };
  }
  const written = new Map<string, number>();
  for (const mention of mentions) count(written, text.slice(mention.start, mention.end).trim(), 1);
  const bare = new Map<string, number>();
  for (const [surface, times] of written) count(bare, withoutOuterMarks(surface), times);
  const sorted = [...written].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { text: mostFrequent(bare), variants: sorted.map(([surface]) => surface) };
}

/** 新质生产力 rather than 发展新质生产力, which holds it as written; but 新型智慧城市 is no 智慧城市. */
function withoutVerb(text: string, term: PolicyTerm | undefined, known: PhraseWords): string {
  if (term === undefined || !text.endsWith(term.text)) return text;
  return governs(text.slice(0, -term.text.length), known) ? term.text : text;
}

/** 发展, or two words of which the second governs: 坚定实施; not 农业发展. */
function governs(front: string, { roles }: PhraseWords): boolean {
  if (front.length === 4 && roles.has(front.slice(0, 2))) {
    const second = roles.get(front.slice(2));
    return roles.get(front.slice(0, 2)) !== "generic" && (second === "verb" || second === "inner");
  }
  const role = roles.get(front);
  return role === "verb" || role === "inner" || role === "soft";
}

/** The year in which a document was published, or that its title has; null where neither tells. */
function yearOf({ published, title }: SourceDocument): number | null {
  const year = published?.slice(0, 4) ?? title?.match(/(?:19|20)\d\d(?=年)/)?.[0];
  return year === undefined ? null : Number(year);
}

/** How new a term was: what is everybody's now was news in the document's year or in the three before it. */
function freshnessOf(term: PolicyTerm | undefined, year: number | null): Freshness | null {
  if (term === undefined || term.year === "" || year === null) return null;
  const age = year - Number(term.year);
  if (age < 0 || age > 3) return null;
  return age <= 1 ? "new" : "recent";
}

/** Whether a text comes back to a term again and again: it is about it, though others say it too. */
function isKept({ text }: SourceDocument, count: number): boolean {
  const stretch = text.length < SHORT_TEXT ? STRETCH : STRETCH_OF_LONG;
  return count >= OFTEN && count * stretch >= text.length;
}

const OFTEN = 4;
/** So many characters hold one mention. */
const STRETCH = 1500;
const STRETCH_OF_LONG = 1000;

function fieldUse(common: CommonUse | null): CommonUse | null {
  return common === "everywhere" ? null : common;
}

/** 推动高质量发展 is as common as the term it is a wording of; 省级高新区 is no ordinary word because 高新区 is one. */
function commonUse(text: string, term: PolicyTerm | undefined, known: PhraseWords): CommonUse | null {
  const own = known.commonplaces.get(text);
  if (own !== undefined || term === undefined) return own ?? null;
  return known.commonplaces.get(foldText(term.text)) === "everywhere" ? "everywhere" : null;
}

function count(counts: Map<string, number>, wording: string, times: number): void {
  counts.set(wording, (counts.get(wording) ?? 0) + times);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [wording, times] of counts) {
    if (times > most || (times === most && wording.length > best.length)) {
      best = wording;
      most = times;
    }
  }
  return best;
}

/** “双提升” → 双提升; “两新”深度融合 stays as it is. */
function withoutOuterMarks(surface: string): string {
  if (!/^[“‘「『"＂《〈]/.test(surface)) return surface;
  const inner = surface.slice(1, -1);
  // The name of a document may hold a quotation: 《“十四五”…规划》.
  if (/^《[^《》]+》$/.test(surface)) return inner.trim();
  return /[”’」』"＂》〉]$/.test(surface) && !/[“”「」『』]/.test(inner) ? inner.trim() : surface;
}
