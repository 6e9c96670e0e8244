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
  program: Command,
  context: CommandContext,
): Promise<number> {
  if (error instanceof ClosedPipe) return 0;
  if (error instanceof PolicyMineError) {
    await context.io.stderr.write(`${printable(error.message)}\n`);
    return 2;
  }
  if (error instanceof CommanderError) {
    await context.io.stderr.write(`${printable(describeUsageError(error, program, context))}\n`);
    return 2;
  }
  throw error;
}

function describeUsageError(error: CommanderError, program: Command, { say }: CommandContext): string {
  const command = program.commands.find((one) => program.args[0] === one.name());
  const where = command ? `policy-mine ${command.name()}` : "policy-mine";
  const [what = ""] = error.message.match(/(?<=')[^']*(?=')/) ?? [];
  switch (error.code) {
    case "commander.unknownOption":
      return say("usage.unknownOption", { where, what, expected: optionsOf(program, command) });
    case "commander.unknownCommand":
    case "commander.excessArguments":
      return say("usage.unknownCommand", { where, what, expected: namesOf(program).join(", ") });
    case "commander.missingArgument":
      return say("usage.missingArgument", { where, what });
    case "commander.optionMissingArgument":
      return say("usage.optionMissingArgument", { where, what });
    case "commander.invalidArgument":
      return `${where}: ${error.message.replace(/^error: /, "")}`;
    default:
      return `${where}: ${error.message.replace(/^error: /, "")}`;
  }
}

function namesOf(program: Command): readonly string[] {
  return program.commands.map((command) => command.name());
}

function optionsOf(program: Command, command: Command | undefined): string {
  return [...(command?.options ?? []), ...program.options]
    .map((option) => option.long ?? option.flags)
    .join(", ");
}
