import type { PhraseChange, PhraseUse } from "../../compare/comparison.ts";
import type { Say } from "../../dictionaries/messages.ts";
import { categoryLabel } from "../category-label.ts";
import { printableLine } from "../printable.ts";
import { numberColumn, type RecordList } from "../record-list.ts";
import { beside, changeColumn } from "./change-cells.ts";

/** The phrases of two texts with their counts and rates, for people. */
export function listPhraseChanges(records: readonly PhraseChange[], say: Say): RecordList<PhraseChange> {
  return {
    columns: [
      changeColumn(say),
      {
        name: "phrase",
        label: say("column.phrase"),
        ...{ min: 16, max: 48, lines: 4 },
        cell: phraseCell,
      },
      {
        name: "category",
        label: say("column.category"),
        optional: true,
        cell: ({ category }) => categoryLabel(category, say),
      },
      numberColumn("before", say("column.before"), ({ before }) => before?.count ?? 0),
      numberColumn("count", say("column.count"), ({ after }) => after?.count ?? 0),
      numberColumn("rateBefore", say("column.rateBefore"), ({ before }) => (before?.rate ?? 0).toFixed(2)),
      numberColumn("rate", say("column.rate"), ({ after }) => (after?.rate ?? 0).toFixed(2)),
      { ...numberColumn<PhraseChange>("g2", "G²", ({ keyness }) => keyness?.g2 ?? null), optional: true },
      {
        name: "wordings",
        label: say("column.wordings"),
        ...{ min: 12, max: 48, lines: 2, optional: true },
        cell: (record) => wordingsCell(record, say),
      },
    ],
    records,
    empty: say("empty.changes"),
  };
}

/** Both phrases where they differ; both wordings where one phrase is written in others on either side. */
function phraseCell({ change, before, after }: PhraseChange): string {
  const isReworded = change === "reworded" && before?.text === after?.text;
  const nameOf = (use: PhraseUse | null): string | undefined =>
    isReworded ? use?.wordings[0]?.text : use?.text;
  return beside(nameOf(before), nameOf(after));
}

/** The wordings of both sides, where they are more than the phrases themselves: 教育强国；教育强国建设 → 教育强国建设. */
function wordingsCell(record: PhraseChange, say: Say): string {
  const { before, after } = record;
  const [first, second] = [textsOf(before), textsOf(after)];
  const differ = first.join("\n") !== second.join("\n");
  if (before === null || after === null || !differ) return "";
  const separator = say("list.separator");
  const wordings = `${first.join(separator)} → ${second.join(separator)}`;
  return wordings === phraseCell(record) ? "" : wordings;
}

function textsOf(use: PhraseUse | null): readonly string[] {
  return (use?.wordings ?? []).map(({ text }) => printableLine(text)).sort();
}
