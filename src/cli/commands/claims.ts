import type { Command } from "commander";
import { addPaths } from "../command-options.ts";
import type { CommandContext } from "../commands.ts";
import type { MiningRequest } from "../mine-and-print.ts";

/** See CommandModule. */
export const examples = [
  "claims report.txt",
  "claims notices/ --format ndjson",
  "claims report.txt --format csv --bom --output claims.csv",
];

/** `claims PATH…`: what is claimed; no engine, no terms are loaded. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  addPaths(command, say);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { mineAndPrint } = await import("../mine-and-print.ts");
    const options = self.optsWithGlobals<MiningRequest["options"]>();
    context.finish(
      await mineAndPrint({ paths, view: "claims", options, layers: { phrases: false } }, context),
    );
  });
}
