import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { addPaths } from "../command-options.ts";
import type { GlobalOptions } from "../global-options.ts";

/** See CommandModule. */
export const examples = ["text report.txt", "text notices/ --format ndjson"];

/** `text PATH…`: the decoded text that all offsets refer to. */
export function define(command: Command, context: CommandContext): void {
  addPaths(command, context.say);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { printText } = await import("../print-text.ts");
    context.finish(await printText(paths, self.optsWithGlobals<GlobalOptions>(), context));
  });
}
