import { type Command, CommanderError } from "commander";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import { printable } from "../render/printable.ts";
import type { CommandContext } from "./commands.ts";
import { ClosedPipe } from "./io.ts";

/**
 * Says on standard error why a run ended early and returns the exit code; a bug is thrown on.
 *
 * Form: `where: what is wrong; what was expected`. A closed pipe is no failure and says nothing.
 */
export async function reportFailure(
  error: unknown,
  argv: readonly string[],
  program: Command,
  context: CommandContext,
): Promise<number> {
  if (error instanceof ClosedPipe) return 0;
  if (error instanceof PolicyMineError) {
    await context.io.stderr.write(`${printable(error.message)}\n`);
    return 2;
  }
  if (error instanceof CommanderError) {
    await context.io.stderr.write(`${printable(describeUsageError(error, argv, program, context))}\n`);
    return 2;
  }
  throw error;
}

function describeUsageError(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  { say }: CommandContext,
): string {
  const command = commandCalled(program, argv);
  const where = nameOf(command);
  const [, what = "", value = ""] = error.message.match(/'([^']*)'(?: argument '([^']*)')?/) ?? [];
  switch (error.code) {
    case "commander.unknownOption":
      return say("usage.unknownOption", { where, what, expected: optionsOf(command) });
    case "commander.unknownCommand":
      return say("usage.unknownCommand", { where, what, expected: namesOf(command) });
    case "commander.missingArgument":
      return say(`usage.missing.${what}`, { where });
    case "commander.optionMissingArgument":
      return say("usage.optionMissingArgument", { where, what });
    case "commander.invalidArgument":
      return say("usage.invalidArgument", { where, what, value, expected: expectedOf(error.message) });
    case "commander.conflictingOption":
      return say("usage.conflict", { where, what, other: error.message.match(/'([^']*)'$/)?.[1] ?? "" });
    default:
      return `${where}: ${error.message.replace(/^error: /, "")}`;
  }
}

/** "… is invalid. Allowed choices are a, b." gives "a, b"; "… is invalid. a number from 1" gives "a number from 1". */
function expectedOf(message: string): string {
  return message.replace(/^.*? is invalid\. (?:Allowed choices are )?/s, "").replace(/\.$/, "");
}

/** The innermost command that the line names: dict lint. */
function commandCalled(program: Command, argv: readonly string[]): Command {
  const inner = program.commands.find((command) => argv.includes(command.name()));
  return inner ? commandCalled(inner, argv) : program;
}

/** "policy-mine dict lint" */
function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

function namesOf(command: Command): string {
  return command.commands.map((one) => one.name()).join(", ");
}

function optionsOf(command: Command): string {
  const options = command.options.map(({ long, flags }) => long ?? flags).join(", ");
  return command.parent
    ? [options, optionsOf(command.parent)].filter((names) => names !== "").join(", ")
    : options;
}
