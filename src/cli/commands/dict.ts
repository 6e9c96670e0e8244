import type { Command } from "commander";
import type { CommandContext } from "../commands.ts";
import type { GlobalOptions } from "../global-options.ts";

/** See CommandModule. */
export const examples = [
  "dict lint my-terms.txt",
  "dict list --category instrument",
  "dict list --dict my-terms.txt --format csv",
];

/** `dict lint FILE…` checks dictionaries of the user, `dict list` shows the terms in force. */
export function define(command: Command, { say, ...context }: CommandContext): void {
  command.usage(say("help.usage.dict")).helpCommand(false);
  command
    .command("lint")
    .summary(say("help.dict.lint"))
    .description(say("help.dict.lint"))
    .usage(say("help.usage.dict.lint"))
    .argument("<file...>", say("help.dict.file"))
    .action(async (files: readonly string[], _own: unknown, self: Command) => {
      const { lintDictionaries } = await import("../lint-dictionaries.ts");
      context.finish(
        await lintDictionaries(files, self.optsWithGlobals<GlobalOptions>(), { say, ...context }),
      );
    });
  command
    .command("list")
    .summary(say("help.dict.list"))
    .description(say("help.dict.list"))
    .usage(say("help.usage.dict.list"))
    .option("--category <name>", say("help.dict.category"))
    .action(async (_own: unknown, self: Command) => {
      const { listDictionary } = await import("../list-dictionary.ts");
      const options = self.optsWithGlobals<GlobalOptions & { readonly category?: string }>();
      context.finish(await listDictionary(options, { say, ...context }));
    });
}
