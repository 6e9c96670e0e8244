import { type Command, InvalidArgumentError, Option } from "commander";
import type { Say } from "../dictionaries/messages.ts";

/** Adds the argument PATH… that the commands on documents take. */
export function addPaths(command: Command, say: Say): Command {
  return command.argument("<path...>", say("help.path"));
}

/** Adds the argument PATH… of the commands that also read what `extract` saved. */
export function addPathsOrResults(command: Command, say: Say): Command {
  return command.argument("<path...>", say("help.pathOrResult"));
}

/** Adds --segmenter: which jieba engine cuts the text. */
export function addSegmenter(command: Command, say: Say): Command {
  const engines = ["auto", "nodejieba", "node-rs"];
  return command.addOption(
    new Option("--segmenter <engine>", say("help.segmenter")).choices(engines).default("auto"),
  );
}

/** Adds --input and --cache: how documents come in, and where results are kept; `others` are options they exclude. */
export function addSource(command: Command, say: Say, others: readonly string[] = []): Command {
  return command
    .addOption(
      new Option("--input <kind>", say("help.input"))
        .choices(["documents", "ndjson"])
        .default("documents")
        .conflicts([...others]),
    )
    .addOption(new Option("--cache <folder>", say("help.cache")).conflicts([...others]));
}

/** Adds --top N, a number from 1. */
export function addTop(command: Command, description: string, say: Say): Command {
  return command.addOption(numberOption("--top <n>", description, say));
}

/** An option whose value is a whole number from 1. */
export function numberOption(flags: string, description: string, say: Say): Option {
  const isValid = Number.isSafeInteger;
  return numericOption(flags, description, { kind: "number", isValid, expected: say("usage.number") });
}

/** An option whose value is a number above zero, 1.5 as well. */
export function amountOption(flags: string, description: string, say: Say): Option {
  const isValid = Number.isFinite;
  return numericOption(flags, description, { kind: "amount", isValid, expected: say("usage.amount") });
}

/** An option whose value is a number above zero, 1 at most. */
export function probabilityOption(flags: string, description: string, say: Say): Option {
  const isValid = (value: number): boolean => value <= 1;
  return numericOption(flags, description, {
    kind: "probability",
    isValid,
    expected: say("usage.probability"),
  });
}

/** Which numbers above zero an option takes, and how a message calls them. */
interface NumberRange {
  readonly kind: OptionKind;
  readonly isValid: (value: number) => boolean;
  readonly expected: string;
}

function numericOption(flags: string, description: string, { kind, isValid, expected }: NumberRange): Option {
  const option = new Option(flags, description).argParser((text: string) => {
    const number = Number(text);
    if (isValid(number) && number > 0) return number;
    throw new InvalidArgumentError(expected);
  });
  KINDS.set(option, kind);
  return option;
}

/**
 * An option that takes a list, separated by commas or spaces: of these choices, or of anything where none are given.
 */
export function listOption(flags: string, description: string, choices?: readonly string[]): Option {
  const option = new Option(flags, description).default([], "");
  if (choices) option.choices(choices);
  KINDS.set(option, "list");
  return option.argParser((text: string) => {
    const parts = text.split(/[,，\s]+/).filter((part) => part !== "");
    const known = choices ?? parts;
    if (parts.length > 0 && parts.every((part) => known.includes(part))) return parts;
    throw new InvalidArgumentError(known.join(", "));
  });
}

/** An option that may be given several times; its value is the list of what was given. */
export function repeatedOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  KINDS.set(option, "repeated");
  return option.argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}

/**
 * What the value of an option is; "flag" where it takes none, "number" a whole one, "amount" any above zero,
 * "probability" one of these up to 1.
 */
export type OptionKind = "flag" | "number" | "amount" | "probability" | "list" | "repeated" | "text";

/** What commander does not know of an option. */
const KINDS = new WeakMap<Option, OptionKind>();

/** What the value of an option is. */
export function kindOf(option: Option): OptionKind {
  const isFlag = !option.required && !option.optional;
  return isFlag ? "flag" : (KINDS.get(option) ?? "text");
}

/** Whether the value of an option is a path: its flags say so, as in `--output <file>`. */
export function takesPath({ flags }: Option): boolean {
  return /<(?:file|folder|path)>/.test(flags);
}
