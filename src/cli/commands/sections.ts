import type { Command } from "commander";
import { addPaths, addSource } from "../command-options.ts";
import type { CommandContext } from "../commands.ts";
import type { MiningOptions } from "../mining-options.ts";

/** See CommandModule. */
export const examples = ["sections report.txt", "sections notices/ --format csv"];

/** `sections PATH…`: who speaks where; no engine and no terms are loaded. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  addPaths(command, say);
  addSource(command, say);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { mineAndPrint } = await import("../mine-and-print.ts");
    context.finish(await mineAndPrint(paths, "sections", self.optsWithGlobals<MiningOptions>(), context));
  });
}
