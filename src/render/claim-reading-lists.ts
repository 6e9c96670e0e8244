import type { Say } from "../dictionaries/messages.ts";
import type { Official, QuotedSpan } from "../model/extraction.ts";
import { pathColumn, type RecordColumn, type RecordList } from "./record-list.ts";

/** Where a record stands. */
export interface Place {
  readonly path: string;
  readonly section: number;
  readonly official: Official | null;
}

/** A number-like span that is no claim, for `claims --rejected`. */
export interface RejectionRecord extends Place, QuotedSpan {
  readonly reason: string;
  /** A few characters on either side, on one line. */
  readonly context: string;
}

/** One field of a claim and where it was read, for `claims --explain`. */
export interface FieldRecord extends Place {
  readonly claim: number;
  readonly quantity: QuotedSpan;
  readonly rule: string;
  readonly field: string;
  readonly value: string | null;
  readonly origin: string;
  readonly spans: readonly QuotedSpan[];
}

/** The list of `claims --rejected`. */
export function listRejections(records: readonly RejectionRecord[], say: Say): RecordList<RejectionRecord> {
  const columns: readonly RecordColumn<RejectionRecord>[] = [
    ...placeColumns(records, say),
    { name: "text", label: say("column.text"), min: 8, lines: 2, cell: ({ text }) => text },
    {
      ...{ name: "reason", label: say("column.reason"), cell: ({ reason }) => reason },
      text: ({ reason }) => say(`reason.${reason}`),
    },
    { name: "context", label: say("column.context"), min: 20, lines: 2, cell: ({ context }) => context },
    { name: "start", label: "start", align: "right", cell: ({ start }) => start },
    { name: "end", label: "end", align: "right", cell: ({ end }) => end },
  ];
  return { columns, records, empty: say("empty.rejected") };
}

/** The list of `claims --explain`. */
export function listExplanations(records: readonly FieldRecord[], say: Say): RecordList<FieldRecord> {
  const columns: readonly RecordColumn<FieldRecord>[] = [
    ...placeColumns(records, say),
    { name: "claim", label: "#", align: "right", grouped: true, cell: ({ claim }) => claim },
    {
      name: "quantity",
      label: say("column.value"),
      min: 8,
      grouped: true,
      cell: ({ quantity }) => quantity.text,
    },
    {
      name: "rule",
      label: say("column.rule"),
      min: 8,
      grouped: true,
      optional: true,
      cell: ({ rule }) => rule,
    },
    {
      ...{ name: "field", label: say("column.field"), cell: ({ field }) => field },
      text: ({ field }) => say(`field.${field}`),
    },
    {
      ...{ name: "value", label: say("column.reading"), min: 12, lines: 4, cell: ({ value }) => value },
      text: (record) => readingText(record, say),
    },
    {
      ...{ name: "origin", label: say("column.origin"), cell: ({ origin }) => origin },
      text: ({ origin }) => say(`origin.${origin}`),
    },
    {
      name: "spans",
      label: say("column.from"),
      min: 12,
      lines: 4,
      cell: ({ spans }) => spans.map(spanText).join(" "),
    },
  ];
  return { columns, records, empty: say("empty.claims") };
}

/** What a field reads for people: signs and words for codes, as the table of claims has them. */
function readingText({ field, value }: FieldRecord, say: Say): string | null {
  if (field === "status") return say(`status.${value}`);
  if (field === "direction") return say(`change.${value}`);
  const bound = `bound.${value}`;
  return field === "comparator" && say.has(bound) ? say(bound, { quantity: "" }) : value;
}

function placeColumns<Item extends Place>(records: readonly Item[], say: Say): readonly RecordColumn<Item>[] {
  return [
    pathColumn(records, say),
    {
      name: "section",
      label: say("column.section"),
      align: "right",
      grouped: true,
      optional: true,
      cell: ({ section }) => section,
    },
  ];
}

/** 科研经费@12..16 */
function spanText({ text, start, end }: QuotedSpan): string {
  return `${text}@${start}..${end}`;
}
