import type { Say } from "../dictionaries/messages.ts";
import type { Task } from "../tasks/task.ts";
import { printableLine } from "./printable.ts";
import { numberColumn, pathColumn, type RecordList } from "./record-list.ts";
import { quantityCell } from "./summary/claim-cells.ts";

/** The draft of a 任务分解 table: number, item, targets, who leads, is responsible and helps, by when, where it stands. */
export function listTaskRecords(records: readonly Task[], say: Say): RecordList<Task> {
  const numbers = new Map(records.map((task, index) => [task, index + 1]));
  const isNone = (list: "lead" | "support"): boolean =>
    records.every(({ responsible }) => responsible[list].length === 0);
  const join = (names: readonly string[]): string => names.map(printableLine).join("、");
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
      {
        name: "lead",
        label: say("column.lead"),
        ...{ min: 8, lines: 3, separator: "、", optional: isNone("lead") },
        cell: ({ responsible }) => join(responsible.lead),
      },
      {
        name: "responsible",
        label: say("column.responsible"),
        ...{ min: 10, lines: 4, separator: "、" },
        cell: ({ responsible: { from, responsible } }) =>
          from === "speaker"
            ? say("responsible.speaker", { name: join(responsible) })
            : join(responsible) || null,
        missing: "—",
      },
      {
        name: "support",
        label: say("column.support"),
        ...{ min: 8, lines: 3, separator: "、", optional: isNone("support") },
        cell: ({ responsible }) => join(responsible.support),
      },
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
