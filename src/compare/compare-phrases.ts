import { type CountIn, keynessOf, rounded } from "../freq/keyness.ts";
import { rateOf } from "../freq/tabulate.ts";
import { compareCodePoints } from "../model/compare-code-points.ts";
import type { MinedDocument, Phrase } from "../model/extraction.ts";
import type { PhraseChange, PhraseUse } from "./comparison.ts";
import { countWordings } from "./count-wordings.ts";
import { pairSimilar } from "./pair-similar.ts";
import { sharedOrder } from "./similarity.ts";

/** The documents of one side, each with its text where that is at hand. */
export interface PhraseSide {
  readonly documents: readonly MinedDocument[];
  /** As written and folded for matching, one for each document; null where counts are those of the saved phrases. */
  readonly texts: readonly { readonly text: string; readonly folded: string }[] | null;
}

/** A phrase with all its wordings on either side. */
interface KnownPhrase {
  readonly text: string;
  readonly category: string;
  readonly wordings: Set<string>;
  score: number;
}

/** The phrases of both sides: how often each stands where, and those that are gone beside new ones of similar words. */
export function comparePhrases(before: PhraseSide, after: PhraseSide): readonly PhraseChange[] {
  const known = new Map<string, KnownPhrase>();
  for (const phrase of [...after.documents, ...before.documents].flatMap(({ phrases }) => phrases)) {
    const one = known.get(phrase.text) ?? {
      text: phrase.text,
      category: phrase.category,
      wordings: new Set([phrase.text]),
      score: 0,
    };
    known.set(phrase.text, one);
    for (const variant of phrase.variants) one.wordings.add(variant);
    one.score = Math.max(one.score, phrase.score);
  }
  const phrases = [...known.values()];
  const useBefore = openUses(before, phrases);
  const useAfter = openUses(after, phrases);
  const sizes = { before: sizeOf(before), after: sizeOf(after) };
  const all = phrases.map(({ text, category }) => {
    const [first, second] = [useBefore(text), useAfter(text)];
    return change(text, category, first, second, sizes);
  });
  const paired = pairReworded(all, sizes);
  return paired.sort(
    (a, b) =>
      weight(b) - weight(a) ||
      (known.get(b.text)?.score ?? 0) - (known.get(a.text)?.score ?? 0) ||
      compareCodePoints(a.text, b.text),
  );
}

interface Sizes {
  readonly before: number;
  readonly after: number;
}

/** Most used first; of those that both have, the one whose use changed most. */
function weight({ change: kind, before, after, keyness }: PhraseChange): number {
  if (kind === "kept") return keyness?.g2 ?? 0;
  return (before?.count ?? 0) + (after?.count ?? 0);
}

function change(
  text: string,
  category: string,
  before: PhraseUse | null,
  after: PhraseUse | null,
  sizes: Sizes,
): PhraseChange {
  const here: CountIn = { count: after?.count ?? 0, size: sizes.after };
  const there: CountIn = { count: before?.count ?? 0, size: sizes.before };
  const isReworded = before !== null && after !== null && !shareWording(before, after);
  return {
    change: before === null ? "new" : after === null ? "gone" : isReworded ? "reworded" : "kept",
    text,
    category,
    before,
    after,
    difference: rounded(rateOf(here.count, here.size) - rateOf(there.count, there.size)),
    keyness: keynessOf(here, there),
  };
}

function shareWording(before: PhraseUse, after: PhraseUse): boolean {
  const bare = new Set(before.wordings.map(({ text }) => withoutMarks(text)));
  return after.wordings.some(({ text }) => bare.has(withoutMarks(text)));
}

/** A phrase without its quotation marks: 双拥 and “双拥” are one wording. */
function withoutMarks(text: string): string {
  return text.replace(/^[“"「《]|[”"」》]$/g, "");
}

/** Phrases that are gone beside new ones of nearly the same words: 双倍增行动 and 双倍增计划. */
function pairReworded(all: readonly PhraseChange[], sizes: Sizes): PhraseChange[] {
  const gone = all.filter((one) => one.change === "gone");
  const added = all.filter((one) => one.change === "new");
  const pairs = pairSimilar(
    gone.map(({ text }) => text),
    added.map(({ text }) => text),
    (before, after) => likenessOf(gone[before]?.text ?? "", added[after]?.text ?? ""),
  );
  const single = new Set([...gone, ...added]);
  const changed = pairs.flatMap(({ before, after }) => {
    const [first, second] = [gone[before], added[after]];
    if (!first || !second) return [];
    single.delete(first);
    single.delete(second);
    return [change(second.text, second.category, first.before, second.after, sizes)];
  });
  return [
    ...changed,
    ...all.filter((one) => one.change === "kept" || one.change === "reworded" || single.has(one)),
  ];
}

function likenessOf(before: string, after: string): number | null {
  if (Math.max(before.length, after.length) > LONGEST) return null;
  const [first, second] = [lettersOf(before), lettersOf(after)];
  const likeness = sharedOrder(first, second);
  if (likeness < LEAST_LIKENESS) return null;
  const longest = Math.max(first.length, second.length);
  // 市场准入负面清单 is no new wording of 外资准入负面清单: what a name begins with says what it is.
  const isWording = isPartOf(first, second) || sharedStart(first, second) * 2 >= longest;
  return isWording || likeness >= SURE_LIKENESS ? likeness : null;
}

const LONGEST = 60;
const LEAST_LIKENESS = 0.7;
const SURE_LIKENESS = 0.9;

/** Whether the shorter is the longer with some letters left out: 生态补偿机制 of 生态保护补偿机制. */
function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at += 1;
  return at === short.length;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

/** 降碳、减污、扩绿、增长 and 降碳减污扩绿增长 have the same letters; 诊断+提升 keeps its sign. */
function lettersOf(text: string): string {
  return text.replace(/[\s、，,·“”"《》]/g, "");
}

function sizeOf({ documents }: PhraseSide): number {
  return documents.reduce((sum, { length }) => sum + length, 0);
}

/** Tells how a side uses a phrase; null where it does not. */
function openUses(side: PhraseSide, phrases: readonly KnownPhrase[]): (text: string) => PhraseUse | null {
  const size = sizeOf(side);
  const keys = new Set(side.documents.flatMap((document) => document.phrases.map(({ text }) => text)));
  const counts =
    side.texts === null
      ? savedCounts(side.documents)
      : countWordings(
          side.texts,
          phrases.map(({ text, wordings }) => [text, [...wordings]]),
        );
  return (text) => {
    const wordings = [...(counts.get(text) ?? [])].map(([wording, count]) => ({ text: wording, count }));
    const count = wordings.reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return null;
    wordings.sort((a, b) => b.count - a.count || compareCodePoints(a.text, b.text));
    return { text, count, rate: rounded(rateOf(count, size)), key: keys.has(text), wordings };
  };
}

/** The counts of the key phrases as they were saved; which wording was met how often is not known. */
function savedCounts(documents: readonly MinedDocument[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, count } of documents.flatMap(({ phrases }): readonly Phrase[] => phrases)) {
    const known = counts.get(text) ?? new Map<string, number>();
    counts.set(text, known.set(text, (known.get(text) ?? 0) + count));
  }
  return counts;
}
