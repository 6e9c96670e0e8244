import type { Extraction, MinedDocument } from "../model/extraction.ts";
import { piecesOf } from "./pieces.ts";
import type { Renderer, RenderOptions } from "./renderer.ts";
import { stringify } from "./stringify.ts";

/**
 * One Extraction object (DESIGN.md section 6), written as the documents are done.
 *
 * Every section, phrase and claim has a line of its own, so that a saved result can be read, searched and compared
 * line by line.
 */
export const renderJson = ({ generator }: Pick<RenderOptions, "generator">): Renderer => {
  const schema: Extraction["schema"] = "policy-mine/extract/1";
  return {
    start: () => `{\n"schema":${stringify(schema)},\n"generator":${stringify(generator)},\n"documents":[`,
    before: (index) => (index === 0 ? "\n" : ",\n"),
    document: (document) => piecesOf(documentJson(document, "\n")),
    end: (errors, count) => {
      const list = [...listJson("errors", errors, "\n")].join("");
      return `${count === 0 ? "" : "\n"}],\n${list}\n}\n`;
    },
  };
};

/** A document as JSON, in parts; `gap` stands around every part of a list. */
export function* documentJson(
  { sections, phrases, claims, ...facts }: MinedDocument,
  gap: "\n" | "",
): Generator<string> {
  yield `${stringify(facts).slice(0, -1)},${gap}`;
  yield* listJson("sections", sections, gap);
  yield `,${gap}`;
  yield* listJson("phrases", phrases, gap);
  yield `,${gap}`;
  yield* listJson("claims", claims, gap);
  yield "}";
}

function* listJson(name: string, list: readonly unknown[], gap: "\n" | ""): Generator<string> {
  yield `"${name}":[`;
  // Without gaps many at once: that takes half the time.
  const step = gap === "" ? AT_ONCE : 1;
  for (let index = 0; index < list.length; index += step) {
    const texts = stringify(list.slice(index, index + step)).slice(1, -1);
    yield `${index === 0 ? "" : ","}${gap}${texts}`;
  }
  yield list.length === 0 ? "]" : `${gap}]`;
}

const AT_ONCE = 200;
