import type { InputError, MinedDocument } from "../../src/model/extraction.ts";
import type { Renderer } from "../../src/render/renderer.ts";

/** The whole output of a text format for these documents. */
export function renderDocuments(
  renderer: Renderer,
  documents: readonly MinedDocument[],
  errors: readonly InputError[] = [],
): string {
  const parts = documents.flatMap((document, index) => [
    renderer.before(index),
    ...renderer.document(document),
  ]);
  return [renderer.start(), ...parts, renderer.end(errors, documents.length)].join("");
}
