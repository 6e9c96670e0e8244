import type { Command } from "commander";
import type { Say } from "../../dictionaries/messages.ts";
import type { CommandContext } from "../command-context.ts";
import { addPaths, addSegmenter, addTop, numberOption } from "../command-options.ts";
import type { GlobalOptions } from "../global-options.ts";
import type { SuggestOptions } from "../suggest-entries.ts";

/** See CommandModule. */
export const examples = [
  "dict lint my-terms.txt",
  "dict list --category instrument",
  "dict list --dict my-terms.txt --format csv",
  "dict suggest notices/ --top 20",
];

/**
 * `dict lint FILE…` checks a user's dictionaries, `dict list` shows the terms
 * in force, `dict suggest PATH…` finds new ones.
 */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  command.usage(say("help.usage.dict")).helpCommand(false);
  add(command, "lint", say)
    .argument("<file...>", say("help.dict.file"))
    .action(async (files: readonly string[], _own: unknown, self: Command) => {
      const { lintDictionaries } = await import("../lint-dictionaries.ts");
      context.finish(await lintDictionaries(files, self.optsWithGlobals<GlobalOptions>(), context));
    });
  add(command, "list", say)
    .option("--category <name>", say("help.dict.category"))
    .action(async (_own: unknown, self: Command) => {
      const { listDictionary } = await import("../list-dictionary.ts");
      const options = self.optsWithGlobals<GlobalOptions & { readonly category?: string }>();
      context.finish(await listDictionary(options, context));
    });
  const suggest = addPaths(add(command, "suggest", say), say)
    .addOption(numberOption("--min-count <n>", say("help.dict.minCount"), say).default(2))
    .addOption(numberOption("--min-documents <n>", say("help.dict.minDocuments"), say).default(1));
  addTop(suggest, say("help.dict.top"), say);
  addSegmenter(suggest, say).action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { suggestEntries } = await import("../suggest-entries.ts");
    context.finish(await suggestEntries(paths, self.optsWithGlobals<SuggestOptions>(), context));
  });
}

function add(command: Command, name: string, say: Say): Command {
  const summary = say(`help.dict.${name}`);
  return command
    .command(name)
    .summary(summary)
    .description(summary)
    .usage(say(`help.usage.dict.${name}`));
}
