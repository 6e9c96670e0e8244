import { inEnglish } from "../dictionaries/messages.ts";
import { type LoadFailure, loadDocuments } from "../load/load-documents.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { CommandContext } from "./command-context.ts";
import type { MinedInput } from "./mined-input.ts";

/**
 * The text of a document, for the commands that need it: a saved result holds none, so the file that it was made of is
 * read again, and must be the same to the byte.
 */
export async function readSourceAgain(
  { mined, source }: MinedInput,
  { io }: Pick<CommandContext, "io">,
): Promise<SourceDocument | LoadFailure> {
  if (source) return source;
  if (mined.path !== "-") {
    for await (const loaded of loadDocuments([mined.path], { cwd: io.cwd })) {
      if (!("error" in loaded) && loaded.sha256 === mined.sha256) return loaded;
    }
  }
  const wording = { key: "input.noSource", values: {} };
  return { error: { path: mined.path, code: "NO_SOURCE", message: inEnglish(wording) }, wording };
}
