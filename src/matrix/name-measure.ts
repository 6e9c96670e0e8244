import type { IndicatorWords } from "../dictionaries/indicator-words.ts";
import type { Claim } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import type { Measure } from "./matrix.ts";

/** What a claim measures, without the words that only some speakers use. */
export interface NamedMeasure {
  readonly indicator: string;
  /** In the order of the text. */
  readonly qualifiers: readonly string[];
  readonly measure: Measure;
}

/** Names what a claim measures; `places` are the names of the speaker's own region, which say nothing new. */
export function nameMeasure(
  claim: Pick<Claim, "kind" | "indicator" | "unit">,
  words: IndicatorWords,
  places: readonly string[] = [],
): NamedMeasure {
  const name = withSynonyms(claim.indicator, words);
  const qualifiers: string[] = [];
  let core = peelHead(name, words, places, qualifiers);
  let rate = false;
  for (let found = tailOf(core, words); found !== undefined; found = tailOf(core, words)) {
    core = core.slice(0, -found[0].length);
    if (found[1] === "rate") rate = true;
  }
  const measure = measureOf(claim, rate);
  // 高企增速居全市第一 is the place of the rate, 高企居全市第一 that of the number.
  if (rate && measure === "rank") qualifiers.push(RATE);
  return { indicator: core, qualifiers, measure };
}

/**
 * Takes the level off a name where what is left is known from another claim: 市科技副总 beside 科技副总, but never
 * 市场主体 without 场主体.
 */
export function splitLevel(named: NamedMeasure, known: ReadonlySet<string>): NamedMeasure {
  const { indicator, qualifiers } = named;
  const rest = indicator.slice(1);
  if (!/^[省市区县]/.test(indicator) || !known.has(rest)) return named;
  return { ...named, indicator: rest, qualifiers: [...qualifiers, `${indicator.charAt(0)}级`] };
}

/** Marks the rank of a change among the qualifiers. */
const RATE = "增速";

/** Shortest name that is left when words are taken off: 新增企业 → 企业, but never 业. */
const SHORTEST = 2;

function measureOf({ kind, unit }: Pick<Claim, "kind" | "unit">, rate: boolean): Measure {
  if (kind === "rank" || kind === "share") return kind;
  if (kind === "change") return unit === "%" || unit === "‰" || unit === "倍" ? "change" : "difference";
  return rate && unit === "%" ? "change" : "level";
}

/** The name with each known wording replaced, without quotation marks and spaces: full-width forms as ASCII. */
function withSynonyms(indicator: string, { synonyms }: IndicatorWords): string {
  const text = foldText(indicator).replace(/[\s"“”「」]/g, "");
  let name = "";
  for (let at = 0; at < text.length; ) {
    const found = synonyms.find(text, at);
    name += found === null ? text.charAt(at) : found.value;
    at = found === null ? at + 1 : found.end;
  }
  return name;
}

/** Takes words and places off the head as long as a name is left; those to keep go into `qualifiers`. */
function peelHead(
  name: string,
  { heads, synonyms }: IndicatorWords,
  places: readonly string[],
  qualifiers: string[],
): string {
  for (let core = name; ; ) {
    const whole = synonyms.find(core, 0);
    // 全社会研发经费投入, 单位地区生产总值能耗: a name of its own is not cut.
    const found = heads.find(core, 0, (_, end) => core.length - end >= SHORTEST && !goesOn(core, end));
    if (found !== null && (whole === null || found.end > whole.end)) {
      if (found.value === "keep") qualifiers.push(levelOf(core.slice(0, found.end)));
      core = core.slice(found.end);
      continue;
    }
    const place = places.find((one) => core.startsWith(one) && core.length - one.length >= SHORTEST);
    if (place === undefined) return core;
    core = core.slice(place.length);
  }
}

/** 国家和地区: the word is one of a list, or has words of its own. */
function goesOn(core: string, at: number): boolean {
  return /[和与及、的]/.test(core.charAt(at));
}

/** A word at the end; 地区生产总值 is whole, though 总值 is a word that others may lose. */
function tailOf(core: string, { tails, names }: IndicatorWords): IndicatorWords["tails"][number] | undefined {
  if (names.has(core)) return undefined;
  return tails.find(([word]) => core.length - word.length >= SHORTEST && core.endsWith(word));
}

/** 国家科技型中小企业 and 国家级科技型中小企业 are of one level. */
function levelOf(qualifier: string): string {
  return qualifier === "国家" ? "国家级" : qualifier;
}
