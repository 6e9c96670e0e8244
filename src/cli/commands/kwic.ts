import { type Command, Option } from "commander";
import { PolicyMineError } from "../../model/policy-mine-error.ts";
import type { CommandContext } from "../command-context.ts";
import { addPathsOrResults, addSegmenter, addTop, numberOption } from "../command-options.ts";
import type { KwicOptions } from "../print-kwic.ts";
import { TERM_KINDS } from "../term-kind.ts";

/** See CommandModule. */
export const examples = [
  "kwic 揭榜挂帅 report.txt",
  "kwic /增长[0-9.]+%/ notices/ --context 12 --format csv",
  "kwic 企业 notices/ --as indicator --by document",
  "kwic 推行 report.txt --as text --sort right",
  "kwic 创新 notices/ --whole-words",
];

/** `kwic TERM PATH…`: every mention in context, with who says it. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  command.argument("<term>", say("help.kwic.term"));
  addPathsOrResults(command, say);
  command.addOption(
    new Option("--as <kind>", say("help.kwic.as")).choices(TERM_KINDS).default(TERM_KINDS[0]),
  );
  command.option("--whole-words", say("help.kwic.wholeWords"), false);
  command.addOption(numberOption("--context <n>", say("help.kwic.context"), say).default(20));
  command.addOption(
    new Option("--by <group>", say("help.kwic.by")).choices(["document", "section", "official"]),
  );
  command.addOption(
    new Option("--sort <order>", say("help.kwic.sort"))
      .choices(["position", "left", "right"])
      .default("position"),
  );
  addTop(command, say("help.kwic.top"), say);
  addSegmenter(command, say);
  command.action(async (term: string, paths: readonly string[], _own: unknown, self: Command) => {
    const { printKwic } = await import("../print-kwic.ts");
    const options = self.optsWithGlobals<KwicOptions>();
    // In a config file it is for the runs that look for words.
    if (options.as === "indicator" && self.getOptionValueSource("wholeWords") === "cli") {
      const values = { where: "policy-mine kwic", what: "--whole-words", other: "--as indicator" };
      throw new PolicyMineError("USAGE", say("usage.conflict", values));
    }
    context.finish(await printKwic(term, paths, options, context));
  });
}
