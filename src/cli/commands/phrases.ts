import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";
import { addPaths, addSegmenter, addSource, addTop } from "../command-options.ts";
import type { PhrasesOptions } from "../print-phrases.ts";

/** See CommandModule. */
export const examples = [
  "phrases report.txt --top 20",
  "phrases report.txt --shared",
  "phrases notices/ --by document --top 30",
  "phrases notices/ --format csv --bom --output phrases.csv",
  "phrases report.txt --explain",
];

/** `phrases PATH…`: what is pushed, and by whom. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  addPaths(command, say);
  addTop(command, say("help.top.phrases"), say);
  command.addOption(new Option("--shared", say("help.shared")).default(false).conflicts("local"));
  command.option("--local", say("help.local"), false);
  command.addOption(new Option("--by <unit>", say("help.by")).choices(["official", "document"]));
  command.addOption(new Option("--explain", say("help.explain.phrases")).default(false).conflicts("by"));
  addSource(command, say, ["by", "explain"]);
  addSegmenter(command, say);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { printPhrases } = await import("../print-phrases.ts");
    context.finish(await printPhrases(paths, self.optsWithGlobals<PhrasesOptions>(), context));
  });
}
