import type { Say } from "../dictionaries/messages.ts";
import type { Task } from "../tasks/task.ts";
import { printableLine } from "./printable.ts";
import { numberColumn, pathColumn, type RecordColumn, type RecordList } from "./record-list.ts";
import { quantityCell } from "./summary/claim-cells.ts";

/** The draft of a 任务分解 table: number, item, targets, who leads, is responsible and helps, by when, where it stands. */
export function listTaskRecords(records: readonly Task[], say: Say): RecordList<Task> {
  const numbers = new Map(records.map((task, index) => [task, index + 1]));
  return {
    columns: [
      { name: "number", label: "#", align: "right", cell: (task) => numbers.get(task) ?? 0 },
      pathColumn(records, say),
      {
        name: "heading",
        label: say("column.section"),
        min: 8,
        max: 24,
        lines: 2,
        grouped: true,
        optional: true,
        cell: ({ topic, heading }) => topic ?? heading,
      },
      { name: "item", label: say("column.item"), min: 20, lines: 6, cell: ({ item }) => item.text },
      {
        name: "targets",
        label: say("column.targets"),
        ...{ min: 14, lines: 6, separator: say("list.separator") },
        cell: (task) => targetsText(task, say),
      },
      helperColumn("lead", say("column.lead"), records),
      {
        name: "responsible",
        label: say("column.responsible"),
        ...{ min: 10, lines: 4, separator: "、" },
        cell: (task) => responsibleText(task, say),
        missing: "—",
      },
      helperColumn("support", say("column.support"), records),
      {
        name: "deadline",
        label: say("column.deadline"),
        min: 8,
        lines: 2,
        cell: ({ deadline }) => deadline,
        missing: "—",
      },
      { ...numberColumn<Task>("start", "start", ({ item }) => item.start), programsOnly: true },
      { ...numberColumn<Task>("end", "end", ({ item }) => item.end), programsOnly: true },
    ],
    records,
    empty: say("empty.tasks"),
  };
}

/** Who leads or helps; it gives way on a terminal where no task names anybody. */
function helperColumn(role: "lead" | "support", label: string, records: readonly Task[]): RecordColumn<Task> {
  return {
    ...{ name: role, label, min: 8, lines: 3, separator: "、" },
    optional: records.every(({ responsible }) => responsible[role].length === 0),
    cell: ({ responsible }) => joinNames(responsible[role]),
  };
}

/** 市工信局、市科技局; the speaker is said to be one. */
function responsibleText({ responsible: { from, responsible } }: Task, say: Say): string | null {
  const names = joinNames(responsible);
  return from === "speaker" ? say("responsible.speaker", { name: names }) : names || null;
}

function joinNames(names: readonly string[]): string {
  return names.map(printableLine).join("、");
}

/** 规上工业增加值 ↑ 6%左右；城镇新增就业 110万人以上 */
function targetsText({ targets }: Task, say: Say): string {
  return targets
    .map((target) => {
      const change =
        target.kind === "change" && target.direction ? ` ${say(`change.${target.direction}`)}` : "";
      return `${printableLine(target.indicator)}${change} ${quantityCell(target, say)}`;
    })
    .join(say("list.separator"));
}
