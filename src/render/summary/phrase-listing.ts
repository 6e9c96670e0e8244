import type { MinedDocument, Phrase } from "../../model/extraction.ts";
import { categoryLabel } from "../category-label.ts";
import { printableLine } from "../printable.ts";
import { sectionsById } from "../records.ts";
import type { RenderOptions } from "../renderer.ts";
import { openSpeakers } from "../speakers.ts";
import type { Column, Listing } from "./listing.ts";
import { hasOneUser, type PhraseColumn, placeColumns, userColumns } from "./phrase-columns.ts";
import { groupPhrases } from "./phrase-groups.ts";
import { labelOf } from "./section-label.ts";

/** The key phrases of a document, best first, each with who uses it; where that is one for all, with where it stands. */
export function listPhrases(document: MinedDocument, { say }: Pick<RenderOptions, "say">): Listing {
  const more = hasOneUser(document) ? placeColumns(document, say) : userColumns(document, say);
  const columns: readonly PhraseColumn[] = [
    { label: say("column.phrase"), min: 20, lines: 3, cell: ({ text }) => printableLine(text) },
    { label: say("column.category"), cell: ({ category }) => categoryLabel(category, say) },
    { label: say("column.count"), align: "right", cell: ({ count }) => String(count) },
    { label: say("column.score"), align: "right", cell: ({ score }) => score.toFixed(2) },
    ...more,
  ];
  const rows = document.phrases.map((phrase) => columns.map(({ cell }) => cell(phrase)));
  return { title: say("layer.phrases"), columns, rows, empty: say("empty.phrases") };
}

/** The best phrases of each speaker; those that the speakers share come first, and only once. */
export function listTopPhrases(
  document: MinedDocument,
  { say, top }: Pick<RenderOptions, "say" | "top">,
): Listing {
  const sections = sectionsById(document);
  const speakers = openSpeakers(document);
  const { shared, own } = groupPhrases(document, speakers.groupOf);
  const most = top ?? (own.size < 2 ? MOST_OF_ONE : MOST_OF_MANY);
  const join = (uses: readonly Counted[]): string =>
    uses.slice(0, most).map(countedText).join(say("list.separator"));
  const rows = [...own].map(([group, uses]) => [
    labelOf(sections.get(group), speakers.officialOf(group), say),
    join(uses),
  ]);
  rows.unshift([say("label.shared"), join(shared.map((phrase) => ({ phrase, count: phrase.count })))]);
  const columns = topPhraseColumns(own.size, speakers.count, say);
  return {
    title: titleOf(document.phrases.length, own.size, most, say),
    columns,
    rows: rows.filter(([, phrases]) => phrases !== "").map((row) => row.slice(-columns.length)),
    empty: say("empty.phrases"),
  };
}

interface Counted {
  readonly phrase: Phrase;
  readonly count: number;
}

function countedText({ phrase, count }: Counted): string {
  return printableLine(phrase.text) + (count > 1 ? `(${count})` : "");
}

/** Who, and his phrases; where there is one user only, the phrases without a label. */
function topPhraseColumns(groups: number, speakers: number, say: RenderOptions["say"]): readonly Column[] {
  const list = { min: 20, lines: Number.POSITIVE_INFINITY, separator: say("list.separator") };
  if (groups < 2) return [{ label: "", ...list }];
  const who = speakers > 1 ? "column.official" : "column.section";
  return [
    { label: say(who), min: 6, max: 20 },
    { label: say("layer.phrases"), ...list },
  ];
}

function titleOf(n: number, speakers: number, most: number, say: RenderOptions["say"]): string {
  if (n <= most) return say("layer.phrases");
  return say(speakers < 2 ? "layer.firstPhrases" : "layer.topPhrases", { most, n });
}

/** Phrases shown of each speaker where several speak, and where there is only one. */
const MOST_OF_MANY = 8;
const MOST_OF_ONE = 24;
