import type { Command, CommanderError } from "commander";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { CommandContext } from "./command-context.ts";
import { commandPath } from "./command-path.ts";
import { nearest } from "./nearest.ts";

type Saying = Pick<CommandContext, "say">;

/** Says what is wrong with a command line: what was asked, the choice nearest to it, and all valid choices. */
export async function describeUsageError(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  context: CommandContext,
): Promise<string> {
  const { say } = context;
  const command = commandCalled(program, argv);
  const where = nameOf(command);
  const [, what = "", value = ""] = error.message.match(/'([^']*)'(?: argument '([^']*)')?/) ?? [];
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption(command, what, context);
    case "commander.unknownCommand":
      return unknownCommand(command, what, context);
    case "commander.missingArgument":
      return say(`usage.missing.${what}`, { where });
    case "commander.excessArguments":
      return excessArguments(command, context);
    case "commander.optionMissingArgument":
      return say("usage.optionMissingArgument", { where, what });
    case "commander.invalidArgument":
      return invalidArgument(error.message, command, { what, value }, context);
    case "commander.conflictingOption":
      return say("usage.conflict", { where, what, other: error.message.match(/'([^']*)'$/)?.[1] ?? "" });
    default:
      return `${where}: ${error.message.replace(/^error: /, "")}`;
  }
}

/**
 * Throws PolicyMineError USAGE where help was asked of a command, or beside an option, that there is not: commander
 * shows help instead, as if all were well.
 */
export async function checkHelpRequest(program: Command, context: CommandContext): Promise<void> {
  let command = program;
  while (command.commands.length > 0) {
    const [name] = command.args;
    if (name === undefined || name.startsWith("-")) break;
    const inner = command.commands.find((one) => one.name() === name);
    if (inner === undefined) throw new PolicyMineError("USAGE", unknownCommand(command, name, context));
    command = inner;
  }
  const strange = strangeOption(command.args);
  if (strange !== undefined) {
    throw new PolicyMineError("USAGE", await unknownOption(command, strange, context));
  }
}

/** The first option among what commander left over that does not ask for help; behind -- there is none. */
function strangeOption(left: readonly string[]): string | undefined {
  const end = left.indexOf("--");
  return left
    .slice(0, end === -1 ? left.length : end)
    .find((argument) => /^-[^\d]/.test(argument) && argument !== "--help" && argument !== "-h");
}

/** An option that other commands have is no slip of the hand: they are named in place of the nearest one. */
async function unknownOption(command: Command, what: string, context: CommandContext): Promise<string> {
  const { say } = context;
  const { readOptionOwners } = await import("./read-option-owners.ts");
  const owners = await readOptionOwners(what.replace(/=.*$/s, ""), context);
  const { nearest: similar, expected } = expect(what, optionsOf(command), context);
  const hint = owners.length === 0 ? similar : say("usage.optionOf", { commands: owners.join(", ") });
  return say("usage.unknownOption", { where: nameOf(command), what, nearest: hint, expected });
}

function unknownCommand(command: Command, what: string, context: Saying): string {
  const names = command.commands.map((one) => one.name());
  return context.say("usage.unknownCommand", {
    where: nameOf(command),
    what,
    ...expect(what, names, context),
  });
}

/** A value that an option, or an argument of the command, does not take. */
function invalidArgument(
  message: string,
  command: Command,
  { what, value }: { readonly what: string; readonly value: string },
  context: Saying,
): string {
  const where = nameOf(command);
  const expected = expectedOf(message);
  const operand = /is invalid for argument '([^']*)'/.exec(message)?.[1];
  const takers = [...command.options, ...(command.parent?.options ?? []), ...command.registeredArguments];
  const choices = (name: string): readonly string[] =>
    takers.find((one) => ("flags" in one ? one.flags : one.name()) === name)?.argChoices ?? [];
  if (operand !== undefined) {
    const values = { where, what: operand, value: what, ...expect(what, choices(operand), context) };
    return context.say("usage.invalidOperand", { ...values, expected });
  }
  const values = { where, what, value, ...expect(value, choices(what), context) };
  return context.say("usage.invalidArgument", { ...values, expected });
}

/** "… is invalid. Allowed choices are a, b." gives "a, b"; "… is invalid. a number from 1" gives "a number from 1". */
function expectedOf(message: string): string {
  return message
    .replace(/^.*? is invalid(?: for argument '[^']*')?\. (?:Allowed choices are )?/s, "")
    .replace(/\.$/, "");
}

function excessArguments(command: Command, { say }: Saying): string {
  const taken = command.registeredArguments.map((argument) => argument.name());
  const expected = taken.length === 0 ? say("usage.noArguments") : taken.join(" ");
  return say("usage.excessArguments", {
    where: nameOf(command),
    what: command.args.slice(taken.length).join(" "),
    expected,
  });
}

/** The choice nearest to what was asked, as a question, and all choices: for a message. */
export function expect(
  asked: string,
  choices: readonly string[],
  { say }: Saying,
): { readonly nearest: string; readonly expected: string } {
  const found = nearest(asked.replace(/=.*$/s, ""), choices);
  return {
    nearest: found === null ? "" : say("usage.didYouMean", { nearest: found }),
    expected: choices.join(", "),
  };
}

/** The innermost command that the line names, `dict lint`; its options and their values may stand between the names. */
function commandCalled(program: Command, argv: readonly string[]): Command {
  let command = program;
  for (let index = 0; index < argv.length && command.commands.length > 0; index++) {
    const argument = argv[index] ?? "";
    if (argument.startsWith("-")) {
      const option = program.options.find(({ long, short }) => argument === long || argument === short);
      if (option?.required) index++;
      continue;
    }
    const inner = command.commands.find((one) => one.name() === argument);
    if (inner === undefined) break;
    command = inner;
  }
  return command;
}

/** "policy-mine dict lint" */
function nameOf(command: Command): string {
  return `policy-mine ${commandPath(command)}`.trimEnd();
}

/** The options of a command, then those of the commands above it. */
function optionsOf(command: Command): readonly string[] {
  const own = command.options.filter(({ hidden }) => !hidden).map(({ long, flags }) => long ?? flags);
  return command.parent ? [...own, ...optionsOf(command.parent)] : own;
}
