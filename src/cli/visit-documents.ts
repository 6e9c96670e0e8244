import { loadDocuments } from "../load/load-documents.ts";
import type { InputError } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import { openProgress } from "./progress.ts";
import { reportInputError } from "./report-input-error.ts";

/**
 * Loads documents one after the other and visits each; returns the inputs that could not be loaded, each of which has
 * been named on standard error.
 */
export async function visitDocuments(
  paths: readonly string[],
  { output, quiet }: Pick<GlobalOptions, "output" | "quiet">,
  context: CommandContext,
  visit: (document: SourceDocument) => Promise<void> | void,
): Promise<readonly InputError[]> {
  const { io } = context;
  const apart = output !== undefined || !io.stdout.isTerminal;
  const progress = openProgress(apart && !quiet, context);
  const errors: InputError[] = [];
  let done = 0;
  for await (const loaded of loadDocuments(paths, { cwd: io.cwd, stdin: io.stdin })) {
    if ("error" in loaded) {
      errors.push(loaded.error);
      await progress.clear();
      await reportInputError(loaded.error, context);
    } else {
      await visit(loaded);
      await progress.show(++done, loaded.path);
    }
  }
  await progress.clear();
  return errors;
}
