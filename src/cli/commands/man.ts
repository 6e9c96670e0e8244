import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import type { GlobalOptions } from "../global-options.ts";

/** See CommandModule. */
export const examples = ["man --output policy-mine.1", "man --lang zh --output policy-mine.zh.1"];

/** `man`: the manual page. */
export function define(command: Command, context: CommandContext): void {
  command.action(async (_own: unknown, self: Command) => {
    const { printManPage } = await import("../print-man-page.ts");
    context.finish(await printManPage(self.optsWithGlobals<GlobalOptions>(), context));
  });
}
