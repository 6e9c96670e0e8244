import { type Command, Option } from "commander";
import type { Say } from "../../dictionaries/messages.ts";
import type { CommandContext } from "../command-context.ts";
import {
  addPathsOrResults,
  addSegmenter,
  addTop,
  amountOption,
  listOption,
  numberOption,
  probabilityOption,
  repeatedOption,
} from "../command-options.ts";
import { FAIL_KINDS, type FreqOptions } from "../freq-options.ts";

/** See CommandModule. */
export const examples = [
  "freq report.txt --top 20",
  "freq notices/ --unit phrase --by document --top 10",
  "freq report.txt --by official --sort keyness --top 5",
  "freq notices/two.txt --reference notices/one.txt --top 20",
  "freq report.txt --terms my-terms.txt",
  "freq notices/ --unit phrase --save baseline.json",
  "freq notices/ --forbid my-terms.txt --fail-on forbidden -f junit",
];

/** `freq PATH…`: the term-frequency report, for people and for CI. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  addPathsOrResults(command, say);
  addCounting(command, say);
  addChecking(command, say);
  addSegmenter(command, say);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { printFreq } = await import("../print-freq.ts");
    const { checkIdleOptions } = await import("../check-freq-usage.ts");
    const options = self.optsWithGlobals<FreqOptions>();
    const given = NEEDY.filter((key) => self.getOptionValueSource(key) === "cli");
    checkIdleOptions(new Set(given), options, context);
    context.finish(await printFreq(paths, options, context));
  });
}

/** Options that are of no use without another one. */
const NEEDY = ["change", "spike", "maxP", "wholeWords"];

function addCounting(command: Command, say: Say): void {
  const sorts = ["count", "rate", "tfidf", "keyness", "term"];
  const groups = ["all", "document", "section", "official"];
  command.addOption(choice("--unit <unit>", say("help.freq.unit"), ["token", "phrase"], "token"));
  command.addOption(choice("--by <group>", say("help.freq.by"), groups, "all"));
  command.addOption(listOption("--pos <tags>", say("help.freq.pos")));
  command.addOption(
    choice("--stopwords <list>", say("help.freq.stopwords"), ["grammar", "all", "none"], "grammar"),
  );
  command.addOption(numberOption("--min-length <n>", say("help.freq.minLength"), say).default(2));
  command.addOption(numberOption("--min-count <n>", say("help.freq.minCount"), say));
  addTop(command, say("help.freq.top"), say);
  command.addOption(new Option("--sort <order>", say("help.freq.sort")).choices(sorts));
  command.option("--terms <file>", say("help.freq.terms"));
  command.option("--whole-words", say("help.freq.wholeWords"), false);
  command.addOption(repeatedOption("--reference <path>", say("help.freq.reference")));
}

function addChecking(command: Command, say: Say): void {
  command.addOption(probabilityOption("--max-p <p>", say("help.freq.maxP"), say));
  command.option("--save <file>", say("help.freq.save"));
  command.option("--baseline <file>", say("help.freq.baseline"));
  command.option("--require <file>", say("help.freq.require"));
  command.option("--forbid <file>", say("help.freq.forbid"));
  command.addOption(listOption("--fail-on <kinds>", say("help.freq.failOn"), FAIL_KINDS));
  command.addOption(amountOption("--change <percent>", say("help.freq.change"), say).default(50));
  command.addOption(amountOption("--spike <times>", say("help.freq.spike"), say).default(3));
}

function choice(flags: string, description: string, choices: readonly string[], preset: string): Option {
  return new Option(flags, description).choices(choices).default(preset);
}
