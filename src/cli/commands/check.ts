import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";
import { addPathsOrResults } from "../command-options.ts";
import type { CheckOptions } from "../print-findings.ts";

/** See CommandModule. */
export const examples = [
  "check report.txt",
  "check notices/ --least warning",
  "check report.txt --fail-on error --format json",
  "check notices/ --format junit",
];

/** `check PATH…`: the text against itself. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  const severities = ["error", "warning", "hint"];
  addPathsOrResults(command, say);
  command.addOption(new Option("--fail-on <severity>", say("help.check.failOn")).choices(severities));
  command.addOption(
    new Option("--least <severity>", say("help.check.least")).choices(severities).default("hint"),
  );
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { printFindings } = await import("../print-findings.ts");
    context.finish(await printFindings(paths, self.optsWithGlobals<CheckOptions>(), context));
  });
}
