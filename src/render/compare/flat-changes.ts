import type {
  ClaimChange,
  ComparedClaim,
  ComparedSection,
  PhraseChange,
  PhraseUse,
  SectionChange,
} from "../../compare/comparison.ts";
import type { Cell } from "../csv-line.ts";

/** A column of CSV and of a workbook: its name, and what stands in it. */
export type FlatColumn<Item> = readonly [name: string, cell: (record: Item) => Cell];

/** The columns of the sections for programs. */
export const SECTION_COLUMNS: readonly FlatColumn<SectionChange>[] = [
  ["change", ({ change }) => change],
  ["differs", ({ differs }) => differs.join(" ")],
  ...both<ComparedSection>([
    ["path", ({ path }) => path],
    ["section", ({ section }) => section],
    ["title", ({ title }) => title],
    ["official", ({ official }) => official?.name ?? null],
    ["post", ({ official }) => official?.post ?? null],
    ["organization", ({ official }) => official?.organization ?? null],
    ["characters", ({ characters }) => characters],
  ]),
];

/** The columns of the phrases for programs. */
export const PHRASE_COLUMNS: readonly FlatColumn<PhraseChange>[] = [
  ["change", ({ change }) => change],
  ["category", ({ category }) => category],
  ...both<PhraseUse>([
    ["text", ({ text }) => text],
    ["count", ({ count }) => count],
    ["rate", ({ rate }) => rate],
    ["key", ({ key }) => key],
    ["wordings", ({ wordings }) => wordings.map(({ text, count }) => `${text} (${count})`).join(" | ")],
  ]),
  ["difference", ({ difference }) => difference],
  ["g2", ({ keyness }) => keyness?.g2 ?? null],
  ["p", ({ keyness }) => keyness?.p ?? null],
  ["logRatio", ({ keyness }) => keyness?.logRatio ?? null],
];

/** The columns of the claims for programs. */
export const CLAIM_COLUMNS: readonly FlatColumn<ClaimChange>[] = [
  ["change", ({ change }) => change],
  ["differs", ({ differs }) => differs.join(" ")],
  ["match", ({ match }) => match],
  ["measure", ({ measure }) => measure],
  ["qualifiers", ({ qualifiers }) => qualifiers.join(" ")],
  ["status", ({ before, after }) => (after ?? before)?.status ?? null],
  ...both<ComparedClaim>([
    ["path", ({ path }) => path],
    ["section", ({ section }) => section],
    ["official", ({ official }) => official?.name ?? null],
    ["indicator", ({ indicator }) => indicator],
    ["quantity", ({ quantity }) => quantity.text],
    ["value", ({ value }) => value],
    ["min", ({ min }) => min],
    ["max", ({ max }) => max],
    ["unit", ({ unit }) => unit],
    ["comparator", ({ comparator }) => comparator],
    ["direction", ({ direction }) => direction],
    ["period", ({ period }) => period?.text ?? null],
    ["periodStart", ({ period }) => period?.start ?? null],
    ["periodEnd", ({ period }) => period?.end ?? null],
    ["rankScope", ({ rank }) => rank?.scope ?? null],
    ["sentence", ({ sentence }) => sentence.text],
  ]),
  ["difference", ({ difference }) => difference],
  ["unit", ({ unit }) => unit],
  ["percent", ({ percent }) => percent],
];

/** A column for each of the two sides: valueBefore, valueAfter. */
function both<Side>(
  columns: readonly FlatColumn<Side>[],
): readonly FlatColumn<{ readonly before: Side | null; readonly after: Side | null }>[] {
  return columns.flatMap(([name, cell]): FlatColumn<{ before: Side | null; after: Side | null }>[] => [
    [`${name}Before`, ({ before }) => (before === null ? null : cell(before))],
    [`${name}After`, ({ after }) => (after === null ? null : cell(after))],
  ]);
}
