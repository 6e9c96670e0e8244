import { type Command, InvalidArgumentError, Option } from "commander";
import type { Say } from "../dictionaries/messages.ts";

/** Adds the argument PATH… that the commands on documents take. */
export function addPaths(command: Command, say: Say): Command {
  return command.argument("<path...>", say("help.path"));
}

/** Adds --segmenter: which jieba engine cuts the text. */
export function addSegmenter(command: Command, say: Say): Command {
  const engines = ["auto", "nodejieba", "node-rs"];
  return command.addOption(
    new Option("--segmenter <engine>", say("help.segmenter")).choices(engines).default("auto"),
  );
}

/** Adds --top N, a number from 1. */
export function addTop(command: Command, description: string, say: Say): Command {
  return command.addOption(numberOption("--top <n>", description, say));
}

/** An option whose value is a number from 1. */
export function numberOption(flags: string, description: string, say: Say): Option {
  return new Option(flags, description).argParser((text: string) => {
    const number = Number(text);
    if (Number.isSafeInteger(number) && number > 0) return number;
    throw new InvalidArgumentError(say("usage.number"));
  });
}
