import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { addPaths, addSource } from "../command-options.ts";
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
    const options = self.optsWithGlobals<MiningOptions>();
    context.finish(await mineAndPrint({ paths, view: "sections", options, context }));
  });
}
