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
  const command = program.commands.find((one) => argv.includes(one.name()));
  const where = ["policy-mine", ...(command ? [command.name()] : [])].join(" ");
  const [, what = "", value = ""] = error.message.match(/'([^']*)'(?: argument '([^']*)')?/) ?? [];
  switch (error.code) {
    case "commander.unknownOption":
      return say("usage.unknownOption", { where, what, expected: optionsOf(program, command) });
    case "commander.unknownCommand":
      return say("usage.unknownCommand", { where, what, expected: namesOf(program) });
    case "commander.missingArgument":
      return say("usage.missingArgument", { where });
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

function namesOf(program: Command): string {
  return program.commands.map((command) => command.name()).join(", ");
}

function optionsOf(program: Command, command: Command | undefined): string {
  return [...(command?.options ?? []), ...program.options].map(({ long, flags }) => long ?? flags).join(", ");
}
