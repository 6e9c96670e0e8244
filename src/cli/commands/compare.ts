import type { Command } from "commander";
import { COMPARE_LAYERS } from "../../compare/choose-changes.ts";
import { CHANGES } from "../../compare/comparison.ts";
import type { CommandContext } from "../command-context.ts";
import { addSegmenter, addTop, listOption } from "../command-options.ts";
import type { CompareOptions } from "../print-compare.ts";

/** See CommandModule. */
export const examples = [
  "compare notices/one.txt notices/two.txt",
  "compare notices/one.txt notices/two.txt --change changed",
  "compare notices/one.txt notices/two.txt --of phrases --top 10",
  "compare report.txt report.txt --exit-code --change kept -f ndjson",
];

/** `compare A B`: what is new, gone and changed. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  command.argument("<before>", say("help.compare.before"));
  command.argument("<after>", say("help.compare.after"));
  command.addOption(
    listOption("--of <layers>", say("help.compare.of"), COMPARE_LAYERS).default(COMPARE_LAYERS, ""),
  );
  command.addOption(
    listOption("--change <changes>", say("help.compare.change"), CHANGES).default(CHANGES, ""),
  );
  addTop(command, say("help.compare.top"), say);
  command.option("--exit-code", say("help.compare.exitCode"), false);
  addSegmenter(command, say);
  command.action(async (before: string, after: string, _own: unknown, self: Command) => {
    const { printCompare } = await import("../print-compare.ts");
    context.finish(await printCompare([before, after], self.optsWithGlobals<CompareOptions>(), context));
  });
}
