import { createHash } from "node:crypto";
import type { Generator } from "../model/extraction.ts";

/** All that a result depends on besides the document. */
export interface CacheScope {
  readonly generator: Generator;
  /** The layers that are mined. */
  readonly layers: Readonly<Record<string, boolean>>;
  /** sha256 of the program's own code: a result is not kept over a change that left the version as it was. */
  readonly program: string;
}

/** A document as far as its result depends on it. */
export interface CacheSubject {
  readonly bytes: Uint8Array;
  /** The name tells Markdown from text; a record has its own. */
  readonly path: string;
  readonly isRecord: boolean;
}

/** The name of an entry, hexadecimal: the same for the same bytes, words, options and program, wherever the file is. */
export function openCacheKey(scope: CacheScope): (subject: CacheSubject) => string {
  const { generator, layers, program } = scope;
  const head = JSON.stringify([generator, Object.entries(layers).sort(), program]);
  return ({ bytes, path, isRecord }) => {
    const kind = isRecord ? "record" : (/\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? "");
    return createHash("sha256").update(`${head}\n${kind}\n`).update(bytes).digest("hex");
  };
}
