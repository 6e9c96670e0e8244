import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { Input } from "./find-inputs.ts";
import { LoadError } from "./load-error.ts";

/**
 * The bytes of an input, at most `maxBytes` of them.
 *
 * A regular file is measured before it is read; a pipe or device is read up to the limit. Throws LoadError
 * NOT_FOUND, UNREADABLE or TOO_LARGE.
 */
export async function readInput(
  input: Input,
  maxBytes: number,
  stdin: AsyncIterable<Uint8Array> | undefined,
): Promise<Uint8Array> {
  if (input.file === null) {
    if (stdin === undefined) throw new LoadError("UNREADABLE", "there is no standard input; expected a file");
    return collect(stdin, maxBytes);
  }
  try {
    const facts = await stat(input.file);
    if (!facts.isFile()) return await collect(createReadStream(input.file), maxBytes);
    if (facts.size > maxBytes) throw tooLarge(maxBytes);
    return await readFile(input.file);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    if (code === "ENOENT" && input.path.includes("\ufffd")) throw new LoadError("UNREADABLE", NOT_UTF8);
    throw unreadable(code);
  }
}

/** Node gives names as text, with U+FFFD for bytes that are none, and finds no file by that. */
const NOT_UTF8 = "its name is not UTF-8; expected the file renamed, or its content on standard input";

/** Why a file cannot be read, by the code of the system's error. */
export function unreadable(code: string): LoadError {
  if (code === "ENOENT") return new LoadError("NOT_FOUND", "no such file any more; expected a file");
  const why =
    code === "EACCES" || code === "EPERM" ? "no permission to read it" : `it cannot be read (${code})`;
  return new LoadError("UNREADABLE", `${why}; expected a readable file`);
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): LoadError {
  return new LoadError(
    "TOO_LARGE",
    `larger than ${maxBytes} bytes; expected a smaller file, or the text in parts`,
  );
}
