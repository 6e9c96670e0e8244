import { createReadStream, readFileSync, statSync } from "node:fs";
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
    if (stdin === undefined) throw new LoadError("UNREADABLE", "input.noStdin");
    return collect(stdin, maxBytes);
  }
  try {
    const facts = statSync(input.file);
    if (!facts.isFile()) return await collect(createReadStream(input.file), maxBytes);
    if (facts.size > maxBytes) throw tooLarge(maxBytes);
    // At once: while it waits for a file, this thread has nothing else to do, and each step that waits takes longer than
    // reading the file does.
    return readFileSync(input.file);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    // Node gives names as text, with U+FFFD for bytes that are none, and finds no file by that.
    if (code === "ENOENT" && input.path.includes("\ufffd")) throw new LoadError("UNREADABLE", "input.name");
    throw unreadable(code);
  }
}

/** Why a file cannot be read, by the code of the system's error. */
export function unreadable(code: string): LoadError {
  if (code === "ENOENT") return new LoadError("NOT_FOUND", "input.gone");
  if (code === "EACCES" || code === "EPERM") return new LoadError("UNREADABLE", "input.noAccess");
  return new LoadError("UNREADABLE", "input.unreadable", { code });
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
  return new LoadError("TOO_LARGE", "input.large", { most: maxBytes });
}
