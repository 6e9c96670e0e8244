import { sayWording } from "../dictionaries/messages.ts";
import type { LoadFailure } from "../load/load-error.ts";
import { printable } from "../render/printable.ts";
import type { CommandContext } from "./command-context.ts";

/**
 * Names an input that could not be done on standard error: `path: what is wrong; what was expected`, on one line, also
 * where the path or the message has a line end.
 */
export async function reportInputError(failure: LoadFailure, context: CommandContext): Promise<void> {
  const path = failure.error.path.replaceAll("\n", "\ufffd");
  await context.io.stderr.write(`${printable(`${path}: ${sayFailure(failure, context)}`)}\n`);
}

/**
 * Why an input could not be done. A saved result has its reasons in English only: in another language the code says
 * what kind of a problem it was, and a code that is not known stays as it was written.
 */
export function sayFailure({ error, wording }: LoadFailure, { say }: Pick<CommandContext, "say">): string {
  if (wording !== null) return sayWording(wording, say);
  const key = `input.${error.code}`;
  return say.has(key) ? say(key, { message: error.message }) : error.message;
}
