import { inEnglish } from "../dictionaries/messages.ts";
import type { InputError } from "../model/extraction.ts";
import type { Wording } from "../model/wording.ts";

/**
 * Why one input could not be loaded; becomes an InputError of the result while the other inputs go on.
 *
 * The codes: NOT_FOUND, NO_MATCH, NO_DOCUMENTS, UNREADABLE, EMPTY, TOO_LARGE, BINARY, DAMAGED, MOJIBAKE,
 * ENCRYPTED, NO_TEXT, UNSUPPORTED, BAD_RECORD. The message has the form `what is wrong; what was expected`, without the
 * path; it is the wording in English, for programs.
 */
export class LoadError extends Error {
  readonly code: LoadErrorCode;
  readonly wording: Wording;

  /** `key` is that of dictionaries/messages.tsv, and `values` fill its places. */
  constructor(code: LoadErrorCode, key: string, values: Wording["values"] = {}, options?: ErrorOptions) {
    const wording = { key, values };
    super(inEnglish(wording), options);
    this.name = "LoadError";
    this.code = code;
    this.wording = wording;
  }
}

export type LoadErrorCode =
  | "NOT_FOUND"
  | "NO_MATCH"
  | "NO_DOCUMENTS"
  | "UNREADABLE"
  | "EMPTY"
  | "TOO_LARGE"
  | "BINARY"
  | "DAMAGED"
  | "MOJIBAKE"
  | "ENCRYPTED"
  | "NO_TEXT"
  | "UNSUPPORTED"
  | "BAD_RECORD";

/** An input that could not be loaded. Told from a document by `"error" in item`. */
export interface LoadFailure {
  /** As results have it, in English. */
  readonly error: InputError;
  /** The message in the terms that each language says it from; null where it comes from a saved result. */
  readonly wording: Wording | null;
}

/** The record of a failure. An error that is not a LoadError is our bug and is thrown again. */
export function failureOf(path: string, error: unknown): LoadFailure {
  if (!(error instanceof LoadError)) throw error;
  return { error: { path, code: error.code, message: error.message }, wording: error.wording };
}
