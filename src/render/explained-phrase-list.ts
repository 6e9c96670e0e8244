import type { Say } from "../dictionaries/messages.ts";
import {
  categoryColumn,
  numberColumn,
  pathColumn,
  type RecordColumn,
  type RecordList,
} from "./record-list.ts";

/** A phrase with the parts of its score, for `phrases --explain`. */
export interface ExplainedPhraseRecord {
  readonly path: string;
  readonly text: string;
  readonly category: string;
  readonly origins: readonly string[];
  readonly count: number;
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** The list of `phrases --explain`: one column a part of the score. */
export function listExplainedPhrases(
  records: readonly ExplainedPhraseRecord[],
  say: Say,
): RecordList<ExplainedPhraseRecord> {
  const parts = Object.keys(records[0]?.parts ?? {});
  const columns: readonly RecordColumn<ExplainedPhraseRecord>[] = [
    pathColumn(records, say),
    {
      name: "text",
      label: say("column.phrase"),
      ...{ min: 16, lines: 2, sticky: true },
      cell: ({ text }) => text,
    },
    categoryColumn(say),
    {
      name: "origins",
      label: say("column.origin"),
      min: 8,
      lines: 2,
      cell: ({ origins }) => origins.join(" "),
      text: ({ origins }) => origins.map((origin) => say(`origin.${origin}`)).join(" "),
    },
    { name: "count", label: say("column.count"), align: "right", cell: ({ count }) => count },
    ...parts.map((part) =>
      numberColumn<ExplainedPhraseRecord>(part, say(`scorePart.${part}`), ({ parts: read }) =>
        rounded(read[part]),
      ),
    ),
    numberColumn("score", say("column.score"), ({ score }) => score),
  ];
  return { columns, records, empty: say("empty.phrases") };
}

function rounded(part: number | undefined): number | null {
  return part === undefined ? null : Math.round(part * 10000) / 10000;
}
