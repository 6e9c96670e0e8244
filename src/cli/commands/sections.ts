import type { Command } from "commander";
import type { CommandContext } from "../commands.ts";
import type { GlobalOptions } from "../global-options.ts";

/** See CommandModule. */
export const examples = ["sections report.txt", "sections notices/ --format json --output sections.json"];

/** `sections PATH…`. */
export function define(command: Command, context: CommandContext): void {
  command
    .argument("<path...>", context.say("help.path"))
    .action(async (paths: readonly string[], _own: unknown, self: Command) => {
      const { mineAndPrint } = await import("../mine-and-print.ts");
      const options = self.optsWithGlobals<GlobalOptions>();
      context.finish(
        await mineAndPrint(
          { ...options, paths, view: "sections", miner: { layers: { phrases: false, claims: false } } },
          context,
        ),
      );
    });
}
