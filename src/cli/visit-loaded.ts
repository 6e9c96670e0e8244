import type { LoadFailure } from "../load/load-documents.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import { openProgress } from "./progress.ts";
import { reportInputError } from "./report-input-error.ts";

/**
 * Visits what was loaded, one after the other; `visit` returns the path that progress shows. Returns the inputs that
 * could not be loaded, each of which has been named on standard error.
 */
export async function visitLoaded<Loaded extends object>(
  items: AsyncIterable<Loaded | LoadFailure>,
  options: Pick<GlobalOptions, "output" | "quiet">,
  context: CommandContext,
  visit: (loaded: Loaded) => Promise<string>,
): Promise<readonly LoadFailure[]> {
  const progress = openProgress(options, context);
  const errors: LoadFailure[] = [];
  let done = 0;
  for await (const item of items) {
    if ("error" in item) {
      errors.push(item);
      await progress.clear();
      await reportInputError(item, context);
    } else {
      const path = await visit(item);
      await progress.show(++done, path);
    }
  }
  await progress.clear();
  return errors;
}
