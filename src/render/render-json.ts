import type { Extraction, MinedDocument } from "../model/extraction.ts";
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
  let documents = 0;
  return {
    start: () => `{\n"schema":${stringify(schema)},\n"generator":${stringify(generator)},\n"documents":[`,
    document: (document) => `${documents++ === 0 ? "\n" : ",\n"}${stringifyDocument(document)}`,
    end: (errors) => `${documents === 0 ? "" : "\n"}],\n"errors":${stringifyList(errors)}\n}\n`,
  };
};

function stringifyDocument({ sections, phrases, claims, ...facts }: MinedDocument): string {
  const head = stringify(facts).slice(0, -1);
  const lists = [
    `"sections":${stringifyList(sections)}`,
    `"phrases":${stringifyList(phrases)}`,
    `"claims":${stringifyList(claims)}`,
  ];
  return `${head},\n${lists.join(",\n")}}`;
}

function stringifyList(list: readonly unknown[]): string {
  return list.length === 0 ? "[]" : `[\n${list.map(stringify).join(",\n")}\n]`;
}
