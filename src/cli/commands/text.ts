import type { Command } from "commander";
import type { CommandContext } from "../commands.ts";
import type { GlobalOptions } from "../global-options.ts";

/** See CommandModule. */
export const examples = ["text report.txt"];

/** `text PATH…`: the decoded text that all offsets refer to. */
export function define(command: Command, context: CommandContext): void {
  command
    .argument("<path...>", context.say("help.path"))
    .action(async (paths: readonly string[], _own: unknown, self: Command) => {
      const { printText } = await import("../print-text.ts");
      context.finish(await printText(paths, self.optsWithGlobals<GlobalOptions>(), context));
    });
}
