/**
 * A request of the user that cannot be met (bad usage, broken dictionary, unwritable output).
 *
 * The message has the form `where: what is wrong; what was expected`. It is printed without a stack and ends
 * the run with exit code 2. A bug of ours is an ordinary Error instead and keeps its stack.
 */
export class PolicyMineError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "PolicyMineError";
    this.code = code;
  }
}
