import { isDeepStrictEqual } from "node:util";
import { readJsonSchema } from "../dictionaries/json-schema.ts";
import type { Input } from "../load/find-inputs.ts";
import type { Arrangement, DocumentPlace } from "../merge/arrange-documents.ts";
import { openKeyOrder } from "../merge/order-keys.ts";
import type { MinedDocument } from "../model/extraction.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { CommandContext } from "./command-context.ts";
import type { ResultFiles } from "./open-result-files.ts";

/** Documents of saved results, read again where they stand. */
interface SavedDocuments {
  /** Throws PolicyMineError MERGE where two results of the same document are not the same. */
  compare(arrangement: Arrangement): Promise<void>;
  /** A document from the first of its places, its keys in the order in which they are printed. */
  read(places: readonly DocumentPlace[]): Promise<MinedDocument>;
}

/**
 * Opens the documents of files that have been read through; a file that has changed since is a PolicyMineError MERGE.
 */
export function openSavedDocuments(
  files: readonly Input[],
  results: ResultFiles,
  { say }: Pick<CommandContext, "say">,
): SavedDocuments {
  const order = openKeyOrder(readJsonSchema("extraction"), "document");
  const inputOf = ({ file }: DocumentPlace): Input => {
    const input = files[file];
    if (input === undefined) throw new Error(`no file ${file}`);
    return input;
  };
  const readOne = async (place: DocumentPlace | undefined): Promise<MinedDocument> => {
    if (place === undefined) throw new Error("a document without a place");
    const input = inputOf(place);
    const document = parseOrNull(await results.readAt(input, place.start, place.end));
    if (document?.path === place.path && document.sha256 === place.sha256) return document;
    throw new PolicyMineError("MERGE", say("merge.changed", { file: input.path }));
  };
  const compareOne = async ([first, ...others]: readonly DocumentPlace[]): Promise<void> => {
    const document = others.length === 0 ? null : await readOne(first);
    for (const place of others) {
      const fields = document === null ? [] : differingFields(document, await readOne(place));
      if (first === undefined || fields.length === 0) continue;
      const names = { path: first.path, file: inputOf(first).path, other: inputOf(place).path };
      throw new PolicyMineError("MERGE", say("merge.conflict", { ...names, fields: fields.join(", ") }));
    }
  };
  return {
    async compare({ documents }) {
      for (const places of documents) await compareOne(places);
    },
    read: async ([place]) => order(await readOne(place)) as MinedDocument,
  };
}

function differingFields(one: MinedDocument, other: MinedDocument): readonly string[] {
  const theirs = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).flatMap(([key, value]) =>
    isDeepStrictEqual(value, theirs.get(key)) ? [] : [key],
  );
}

function parseOrNull(text: string): MinedDocument | null {
  try {
    return JSON.parse(text) as MinedDocument;
  } catch {
    return null;
  }
}
