import { readTaskWords } from "../dictionaries/task-words.ts";
import { openSpeakers } from "../render/speakers.ts";
import { listTaskRecords } from "../render/task-list.ts";
import { listTasks } from "../tasks/list-tasks.ts";
import type { CommandContext } from "./command-context.ts";
import type { MiningOptions } from "./mining-options.ts";
import { printMinedList } from "./print-mined-list.ts";

/** The options of `tasks`. */
export interface TasksOptions extends MiningOptions {
  readonly targets: boolean;
}

/** Prints the draft of a task table; returns the exit code. */
export async function printTasks(
  paths: readonly string[],
  options: TasksOptions,
  context: CommandContext,
): Promise<number> {
  const { say, io } = context;
  let saved = false;
  const code = await printMinedList({ paths, view: "claims", options, context }, (inputs) => {
    const words = readTaskWords();
    saved = inputs.some(({ source }) => source === null);
    const tasks = inputs.flatMap(({ mined, source }) =>
      listTasks({ mined, source, officialOf: openSpeakers(mined).officialOf }, words),
    );
    return listTaskRecords(
      tasks.filter(({ kind }) => kind === "target" || !options.targets),
      say,
    );
  });
  if (saved && !options.targets && !options.quiet) await io.stderr.write(`${say("tasks.saved")}\n`);
  return code;
}
