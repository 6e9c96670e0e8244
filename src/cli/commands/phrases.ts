import type { Command } from "commander";
import { addPaths, addSegmenter, addTop } from "../command-options.ts";
import type { CommandContext } from "../commands.ts";
import type { MiningRequest } from "../mine-and-print.ts";

/** See CommandModule. */
export const examples = [
  "phrases report.txt --top 20",
  "phrases notices/ --format csv --bom --output phrases.csv",
];

/** `phrases PATH…`: what is pushed, and by whom. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  addPaths(command, say);
  addSegmenter(command, say);
  addTop(command, say("help.top.phrases"), say);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { mineAndPrint } = await import("../mine-and-print.ts");
    const options = self.optsWithGlobals<MiningRequest["options"]>();
    context.finish(
      await mineAndPrint({ paths, view: "phrases", options, layers: { claims: false } }, context),
    );
  });
}
