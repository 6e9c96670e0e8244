import type { Say } from "../dictionaries/messages.ts";
import type { KwicClaim, KwicLine } from "../kwic/kwic-line.ts";
import { printableLine } from "./printable.ts";
import { numberColumn, pathColumn, type RecordColumn, type RecordList } from "./record-list.ts";
import { periodCell } from "./summary/claim-cells.ts";

/**
 * Mentions in context: the mention in the middle, what stands before it right up to it, what stands behind after it.
 * Where one of several documents has them all, which one that is must be said: see `documents`, the number read.
 */
export function listKwicLines(
  records: readonly KwicLine[],
  documents: number,
  say: Say,
): RecordList<KwicLine> {
  const claimed = records.some(({ claim }) => claim !== null);
  // Beside what a claim says there is room for few words; the optional columns give way first.
  const least = claimed ? 12 : 18;
  return {
    columns: [
      { ...pathColumn(records, say), optional: documents === 1 },
      officialColumn(say),
      {
        ...numberColumn<KwicLine>("section", say("column.section"), ({ section }) => section),
        optional: true,
      },
      numberColumn("line", say("column.line"), ({ line }) => line),
      ...(claimed ? claimColumns(say) : []),
      {
        name: "before",
        label: say("column.leftContext"),
        ...{ align: "right" as const, min: least, cut: "start" as const },
        cell: ({ before }) => before,
      },
      { name: "match", label: say("column.mention"), min: 10, strong: true, cell: ({ match }) => match },
      { name: "after", label: say("column.rightContext"), min: least, cell: ({ after }) => after },
    ],
    records,
    empty: say("empty.kwic"),
  };
}

function officialColumn(say: Say): RecordColumn<KwicLine> {
  return {
    name: "official",
    label: say("column.official"),
    ...{ min: 6, max: 16, ifAny: true },
    cell: ({ official }) => official?.name ?? official?.organization ?? official?.post ?? null,
  };
}

function claimColumns(say: Say): readonly RecordColumn<KwicLine>[] {
  const column = (
    name: string,
    label: string,
    cell: (claim: KwicClaim) => string | number | null,
  ): RecordColumn<KwicLine> => ({ name, label, cell: ({ claim }) => claim && cell(claim) });
  return [
    {
      ...column("indicator", say("column.indicator"), ({ indicator }) => indicator),
      min: 12,
      max: 28,
      lines: 2,
    },
    {
      ...column("value", say("column.value"), (claim) => numberCell(claim)),
      align: "right",
      optional: true,
    },
    { ...column("unit", say("column.unit"), ({ unit }) => unit), optional: true },
    { ...column("period", say("column.period"), ({ period }) => periodCell(period, say)), optional: true },
    { ...column("status", say("column.status"), ({ status }) => say(`status.${status}`)), optional: true },
  ];
}

/** The number in plain units, a fall being negative, or the two ends of a range. */
function numberCell({ value, min, max, direction }: KwicClaim): string | number | null {
  if (value !== null) return direction === "down" ? -value : value;
  return min === null && max === null ? null : printableLine(`${min ?? ""}–${max ?? ""}`);
}
