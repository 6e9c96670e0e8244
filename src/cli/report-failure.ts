import { type Command, CommanderError } from "commander";
import { sayWording } from "../dictionaries/messages.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import { printable } from "../render/printable.ts";
import type { CommandContext } from "./command-context.ts";
import { ClosedPipe } from "./io.ts";
import { describeUsageError } from "./usage-error.ts";

/** The run that failed. */
interface FailedRun {
  readonly argv: readonly string[];
  readonly program: Command;
  readonly context: CommandContext;
  /** What a config file had set, for an error that may come from there. */
  readonly note: string | null;
}

/**
 * Says on standard error why a run ended early and returns the exit code; a bug is thrown on.
 *
 * Form: `where: what is wrong; what was expected`. A closed pipe is no failure and says nothing.
 */
export async function reportFailure(
  error: unknown,
  { argv, program, context, note }: FailedRun,
): Promise<number> {
  if (error instanceof ClosedPipe) return 0;
  const message = await messageOf(error, argv, program, context);
  const mayBeFromConfig = error instanceof PolicyMineError && ["USAGE", "DICTIONARY"].includes(error.code);
  const lines = note !== null && mayBeFromConfig ? [message, note] : [message];
  await context.io.stderr.write(lines.map((line) => `${printable(line)}\n`).join(""));
  return 2;
}

async function messageOf(
  error: unknown,
  argv: readonly string[],
  program: Command,
  context: CommandContext,
): Promise<string> {
  if (error instanceof PolicyMineError) {
    return error.wording ? sayWording(error.wording, context.say) : error.message;
  }
  if (error instanceof CommanderError) return describeUsageError(error, argv, program, context);
  throw error;
}
