import type { InputError } from "../model/extraction.ts";
import { printable } from "../render/printable.ts";
import type { CommandContext } from "./command-context.ts";

/**
 * Names an input that could not be done on standard error: `path: what is wrong; what was expected`, on one line, also
 * where the path has a line end.
 */
export async function reportInputError(error: InputError, { io, say }: CommandContext): Promise<void> {
  const key = `input.${error.code}`;
  const [reason = ""] = error.message.split("; expected ");
  const message = say.has(key) ? say(key, { message: error.message, reason }) : error.message;
  const path = error.path.replaceAll("\n", "\ufffd");
  await io.stderr.write(`${printable(`${path}: ${message}`)}\n`);
}
