import type { Change } from "../../compare/comparison.ts";
import type { Say } from "../../dictionaries/messages.ts";
import { printableLine } from "../printable.ts";
import type { RecordColumn } from "../record-list.ts";

/** What became of a record: new, gone, changed, kept. */
export function changeColumn<Item extends { readonly change: Change }>(say: Say): RecordColumn<Item> {
  return {
    name: "change",
    label: say("column.change"),
    grouped: true,
    cell: ({ change }) => say(`compare.${change}`),
  };
}

/** Both where they differ (2%左右 → 3%左右), else the one that both have. */
export function beside(before: string | null | undefined, after: string | null | undefined): string {
  const [first, second] = [printableLine(before ?? ""), printableLine(after ?? "")];
  if (first === second || first === "") return second;
  return second === "" ? first : `${first} → ${second}`;
}
