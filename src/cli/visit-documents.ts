import type { LoadFailure } from "../load/load-documents.ts";
import { loadDocuments } from "../load/load-documents.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import { visitLoaded } from "./visit-loaded.ts";

/**
 * Loads documents one after the other and visits each; returns the inputs that could not be loaded, each of which has
 * been named on standard error.
 */
export function visitDocuments(
  paths: readonly string[],
  options: Pick<GlobalOptions, "output" | "quiet">,
  context: CommandContext,
  visit: (document: SourceDocument) => Promise<void> | void,
): Promise<readonly LoadFailure[]> {
  const { cwd, stdin } = context.io;
  return visitLoaded(loadDocuments(paths, { cwd, stdin }), options, context, async (document) => {
    await visit(document);
    return document.path;
  });
}
