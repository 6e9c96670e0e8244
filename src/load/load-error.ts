import type { InputError } from "../model/extraction.ts";

/**
 * Why one input could not be loaded; becomes an InputError of the result while the other inputs go on.
 *
 * The codes: NOT_FOUND, NO_MATCH, NO_DOCUMENTS, UNREADABLE, EMPTY, TOO_LARGE, BINARY, DAMAGED, MOJIBAKE,
 * ENCRYPTED, NO_TEXT, UNSUPPORTED, BAD_RECORD. The message has the form `what is wrong; what was expected`, without the
 * path.
 */
export class LoadError extends Error {
  readonly code: LoadErrorCode;

  constructor(code: LoadErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LoadError";
    this.code = code;
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

/** The record of a failure in a result. An error that is not a LoadError is our bug and is thrown again. */
export function inputErrorOf(path: string, error: unknown): InputError {
  if (!(error instanceof LoadError)) throw error;
  return { path, code: error.code, message: error.message };
}
