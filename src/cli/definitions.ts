import { type Command, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import { kindOf, type OptionKind, takesPath } from "./command-options.ts";
import { commandPath } from "./command-path.ts";
import { createFullProgram, describeOption } from "./create-program.ts";

/** An option, as the command line, its completion and its manual tell of it. */
export interface OptionDefinition {
  /** "-f, --format <name>" */
  readonly flags: string;
  readonly short: string | null;
  readonly long: string;
  readonly description: string;
  /** The description with choices and default, as --help has it. */
  readonly help: string;
  readonly kind: OptionKind;
  /** "name", of an option that takes a value. */
  readonly value: string | null;
  readonly choices: readonly string[];
  readonly isPath: boolean;
}

/** What a command takes besides its options. */
export interface OperandDefinition {
  readonly name: string;
  readonly description: string;
  readonly variadic: boolean;
  readonly choices: readonly string[];
  readonly isPath: boolean;
}

/** A command with what it takes; the program itself is the one with the path "". */
export interface CommandDefinition {
  /** "dict lint" */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  /** "[options] PATH…" */
  readonly usage: string;
  readonly operands: readonly OperandDefinition[];
  /** Its own, without those of the program. */
  readonly options: readonly OptionDefinition[];
  readonly commands: readonly CommandDefinition[];
  /** Command lines, without "policy-mine". */
  readonly examples: readonly string[];
}

/** Reads the program and all its commands from the definitions that --help is made of. */
export async function readDefinitions(context: CommandContext): Promise<CommandDefinition> {
  const { program, examplesOf } = await createFullProgram(context);
  return defineCommand(program, examplesOf, context);
}

function defineCommand(
  command: Command,
  examplesOf: ReadonlyMap<string, readonly string[]>,
  context: CommandContext,
): CommandDefinition {
  const path = commandPath(command);
  return {
    path,
    name: command.name(),
    summary: command.description(),
    usage: command.usage(),
    operands: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      description: argument.description,
      variadic: argument.variadic,
      choices: argument.argChoices ?? [],
      isPath: argument.argChoices === undefined && !WORDS.includes(argument.name()),
    })),
    options: [
      ...command.options.filter(({ hidden }) => !hidden).map((option) => defineOption(option, context)),
      helpOption(context),
    ],
    commands: command.commands.map((inner) => defineCommand(inner, examplesOf, context)),
    examples: examplesOf.get(path) ?? [],
  };
}

/** Operands that are words and no paths. */
const WORDS: readonly string[] = ["term"];

/** --help, which commander keeps apart from the options. */
function helpOption({ say }: CommandContext): OptionDefinition {
  return defineOption(new Option("-h, --help", say("help.help")), { say });
}

function defineOption(option: Option, { say }: Pick<CommandContext, "say">): OptionDefinition {
  const { flags, short = null, long = flags, description, argChoices = [] } = option;
  const value = /<(.*?)>/.exec(flags)?.[1] ?? null;
  return {
    ...{ flags, short, long, description, value, choices: argChoices },
    help: describeOption(option, say),
    kind: kindOf(option),
    isPath: takesPath(option),
  };
}
