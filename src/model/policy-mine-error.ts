import type { Wording } from "./wording.ts";

/**
 * A request of the user that cannot be met (bad usage, broken dictionary, unwritable output).
 *
 * The message has the form `where: what is wrong; what was expected`. It is printed without a stack and ends
 * the run with exit code 2. A bug of ours is an ordinary Error instead and keeps its stack.
 */
export class PolicyMineError extends Error {
  readonly code: string;
  /** The message for other languages; null where there is only the one. */
  readonly wording: Wording | null;

  constructor(code: string, message: string, options?: ErrorOptions & { readonly wording?: Wording }) {
    super(message, options);
    this.name = "PolicyMineError";
    this.code = code;
    this.wording = options?.wording ?? null;
  }
}
