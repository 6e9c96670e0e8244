import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { addPathsOrResults, addSegmenter } from "../command-options.ts";
import type { MiningOptions } from "../mining-options.ts";

/** See CommandModule. */
export const examples = ["report report.txt --output report.html", "report notices/ --output notices.html"];

/** `report PATH… -o FILE.html`: one self-contained page. */
export function define(command: Command, context: CommandContext): void {
  addPathsOrResults(command, context.say);
  addSegmenter(command, context.say);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { printReport } = await import("../print-report.ts");
    context.finish(await printReport(paths, self.optsWithGlobals<MiningOptions>(), context));
  });
}
