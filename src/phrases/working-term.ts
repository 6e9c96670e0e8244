import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate } from "./candidate.ts";
import { countSequences, type Sequence } from "./count-sequences.ts";
import { categoryOf, namedMentions } from "./named-mentions.ts";
import { mayBeInside, type Reading, type Word } from "./reading.ts";

/**
 * What rules work with, though they neither define nor push it: 渡口经营许可, 渡运安全评估, 定点渡运服务 in rules of ferries.
 *
 * A run of nouns that a set of rules comes back to once in 1,500 characters, that ends with a word for what law deals with (许可,
 * 评估, 待遇; dictionaries/phrase-cues.tsv) and stands free on both sides. Left out: whom the rules apply to (渡口经营者),
 * verbs in front, unless the title has them there, and generic words, unless they stand in no other company.
 */
export function findWorkingTerms(reading: Reading, known: PhraseWords): readonly Candidate[] {
  const { folded, tokens, words } = reading;
  if (!reading.isRules) return [];
  const least = Math.max(FEWEST, Math.ceil(folded.length / STRETCH));
  const found: Candidate[] = [];
  const seen = new Map<string, number>();
  const terms = new Map<string, number>();
  for (const { places, length } of countSequences(reading, LONGEST, least)) {
    const first = places[0] ?? 0;
    const text = folded.slice(tokens[first]?.start, tokens[first + length - 1]?.end);
    seen.set(text, places.length);
    if (known.terms.has(text) || known.commonplaces.has(text)) continue;
    if (text.length < SHORTEST || text.length > MOST_CHARACTERS || !isMatter(text, reading)) continue;
    const ends = tokens
      .slice(first + 1, first + length - 1)
      .map(({ start }) => text.slice(start - (tokens[first]?.start ?? 0)));
    const isBound = places.length >= BOUND_VERB * (seen.get(ends[0] ?? "") ?? Number.POSITIVE_INFINITY);
    if (!mayBegin(reading, first, isBound) || !isOwn(reading, { places, length })) continue;
    // 申领 of 申领渡口经营许可 is what is done with it.
    if (ends.some((end) => (terms.get(end) ?? 0) >= 2 * places.length)) continue;
    terms.set(text, places.length);
    const weight = LOWEST + (MORE * places.length) / (places.length + 10);
    const starts = places.map((place) => tokens[place]?.start ?? 0);
    for (const mention of namedMentions(text, starts, categoryOf(words[first + length - 1]), weight))
      found.push(mention);
  }
  return found;
}

const FEWEST = 4;
/** So many characters hold one. */
const STRETCH = 1500;
const LONGEST = 5;
const SHORTEST = 4;
const MOST_CHARACTERS = 14;
const LOWEST = 0.34;
const MORE = 0.12;

function isMatter(text: string, { cues }: Reading): boolean {
  return (
    !BODY.test(text) && !PAYING.test(text) && (cues("matter").endsOf(text) || cues("means").endsOf(text))
  );
}

/** 缴费 is what somebody does with a fee. */
const PAYING = /[缴收付免]费$/u;

/** Who carries the rules out: 经办机构; a 定点机构 is of their matter. */
const BODY = /(?:管理|监管|经办|执法|检查|检验|人民|第三方)(?:机构|平台)$/u;

/**
 * A noun; or a verb that stands before the same noun in the title, 融资 of 融资担保业务 in rules of 融资担保公司, or wherever the rest
 * stands (`isBound`): 延续 of 延续护理评估.
 */
function mayBegin({ words, title, cues }: Reading, first: number, isBound: boolean): boolean {
  const word = words[first];
  if (word === undefined || cues("part").has(word.text)) return false;
  if (word.role !== "generic" && cues("office").endsOf(word.text)) return false;
  if (word.text.length === 1) return cues("begins").has(word.text);
  if (word.role === "soft") return isBound || title.includes(`${word.text}${words[first + 1]?.text ?? ""}`);
  return word.role === "generic" || (word.role === null && !cues("pushes").has(word.text));
}

/** Whether a sequence is a name of its own: free on both sides, and specific, or of words that stand in it alone. */
function isOwn(reading: Reading, { places, length }: Sequence): boolean {
  const { words, counts, numbers } = reading;
  const first = places[0] ?? 0;
  const inside = words.slice(first, first + length);
  if (inside.some(({ role, text }, at) => role === "inner" && (at < length - 1 || text !== "组织")))
    return false;
  const free = Math.min(freeAt(reading, places, -1), freeAt(reading, places, length));
  const rarest = Math.min(...inside.map((_, at) => counts[numbers[first + at] ?? 0] ?? 1));
  const isBound = places.length >= BOUND_LEAST && places.length >= BOUND * rarest && free >= BOUND_FREE;
  return isBound || (free >= FREE && inside.some(isSpecific));
}

function isSpecific({ text, role }: Word): boolean {
  return role === null && text.length > 1;
}

/** Of the places of a sequence, the share where what stands at `offset` cannot belong to it. */
function freeAt({ words }: Reading, places: readonly number[], offset: number): number {
  let free = 0;
  for (const place of places) {
    const beside = words[place + offset];
    if (beside === undefined || !mayBeInside(beside) || beside.role === "inner") free++;
  }
  return free / places.length;
}

/** A verb that governs what follows varies. */
const BOUND_VERB = 0.8;
const FREE = 0.4;
const BOUND_LEAST = 8;
const BOUND = 0.9;
const BOUND_FREE = 0.5;
