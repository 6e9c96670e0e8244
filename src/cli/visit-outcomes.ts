import type { LoadFailure } from "../load/load-documents.ts";
import { printable } from "../render/printable.ts";
import type { FailedOutcome, MinedOutcome, MiningOutcome, RenderedOutcome } from "../workers/mining-task.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import { openProgress } from "./progress.ts";
import { reportInputError } from "./report-input-error.ts";

/** What is done with each outcome. */
export interface OutcomeVisitor {
  done(outcome: RenderedOutcome | MinedOutcome): Promise<void> | void;
  failed?(outcome: FailedOutcome): Promise<void> | void;
}

/**
 * Visits outcomes as they come; returns the inputs that could not be done, each of which has been named on standard
 * error.
 */
export async function visitOutcomes(
  outcomes: AsyncIterable<MiningOutcome>,
  options: Pick<GlobalOptions, "output" | "quiet">,
  context: CommandContext,
  visitor: OutcomeVisitor,
): Promise<readonly LoadFailure[]> {
  const { io } = context;
  const progress = openProgress(options, context);
  const errors: LoadFailure[] = [];
  let done = 0;
  for await (const outcome of outcomes) {
    if (outcome.kind !== "failed") {
      await visitor.done(outcome);
      await progress.show(++done, outcome.path);
      continue;
    }
    errors.push(outcome);
    await progress.clear();
    await reportInputError(outcome, context);
    if (outcome.stack !== null) await io.stderr.write(`${printable(outcome.stack)}\n`);
    await visitor.failed?.(outcome);
  }
  await progress.clear();
  return errors;
}
