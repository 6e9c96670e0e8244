import type { ComparedSection, SectionChange } from "../../compare/comparison.ts";
import type { Say } from "../../dictionaries/messages.ts";
import { printableLine } from "../printable.ts";
import type { RecordList } from "../record-list.ts";
import { changeColumn } from "./change-cells.ts";

/** The sections of two texts side by side, for people. */
export function listSectionChanges(records: readonly SectionChange[], say: Say): RecordList<SectionChange> {
  return {
    columns: [
      changeColumn(say),
      {
        name: "before",
        label: say("column.before.value"),
        ...{ min: 20, lines: 3, missing: "—" },
        cell: ({ before }) => sectionText(before),
      },
      {
        name: "after",
        label: say("column.after.value"),
        ...{ min: 20, lines: 3, missing: "—" },
        cell: ({ after }) => sectionText(after),
      },
    ],
    records,
    empty: say("empty.changes"),
  };
}

/** 张三（县科技局局长）以创新谋发展: who speaks, where somebody does, and the title. */
export function sectionText(section: ComparedSection | null): string | null {
  if (section === null) return null;
  const { name = null, organization = null, post = null } = section.official ?? {};
  const role = `${organization ?? ""}${post ?? ""}`;
  const speaker = name === null || role === "" ? (name ?? role) : `${name}（${role}）`;
  return printableLine(`${speaker} ${section.title ?? ""}`) || null;
}
