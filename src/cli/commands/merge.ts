import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import type { GlobalOptions } from "../global-options.ts";

/** See CommandModule. */
export const examples = [
  "merge north.json south.json --output all.json",
  "merge parts/ --format csv --output all.csv",
  "merge counts-one.json counts-two.json --output counts.json",
];

/** `merge FILE…`: joins saved results; the result is JSON where no format is asked for. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  command.argument("<result...>", say("help.merge.file")).usage(say("help.usage.merge"));
  command.action(async (files: readonly string[], _own: unknown, self: Command) => {
    const { printMerged } = await import("../print-merged.ts");
    const given = self.optsWithGlobals<GlobalOptions>();
    const isAsked = self.getOptionValueSourceWithGlobals("format") !== "default";
    const options: GlobalOptions = isAsked ? given : { ...given, format: "json" };
    context.finish(await printMerged(files, options, context));
  });
}
