import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { addPathsOrResults } from "../command-options.ts";
import type { TasksOptions } from "../print-tasks.ts";

/** See CommandModule. */
export const examples = [
  "tasks report.txt",
  "tasks notices/ --targets",
  "tasks report.txt --format xlsx --output tasks.xlsx",
];

/** `tasks PATH…`: the draft of a 任务分解 table. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  addPathsOrResults(command, say);
  command.option("--targets", say("help.tasks.targets"), false);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { printTasks } = await import("../print-tasks.ts");
    context.finish(await printTasks(paths, self.optsWithGlobals<TasksOptions>(), context));
  });
}
