import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { LoadError } from "./load-error.ts";

/** A package of files (a docx or an OFD file is one) that is open for reading. */
export interface ZipPackage {
  readonly names: readonly string[];
  /** The text of an XML part; null where there is no such part. Throws LoadError. */
  read(name: string): Promise<string | null>;
}

/** More parts than this are in no document. */
const MOST_ENTRIES = 20_000;

/** All parts that are read of one file, unpacked: what is larger was made to exhaust the memory. */
const MOST_BYTES = 64_000_000;

/**
 * Opens a zip package. Only parts that are asked for are unpacked, and never more than 64 MB of them, whatever
 * the sizes in the directory say.
 *
 * Throws LoadError: DAMAGED (truncated, no directory), ENCRYPTED, TOO_LARGE.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipPackage> {
  const entries = new Map<string, Entry>();
  const zip = await damagedIfThrown("input.noDirectory", async () => {
    const opened = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
    if (opened.entryCount > MOST_ENTRIES)
      throw new LoadError("TOO_LARGE", "input.manyParts", { parts: opened.entryCount });
    await listEntries(opened, entries);
    return opened;
  });
  let left = MOST_BYTES;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      if (entry.isEncrypted()) throw new LoadError("ENCRYPTED", "input.password");
      const part = await damagedIfThrown("input.brokenPart", async () =>
        collect(await zip.openReadStreamPromise(entry), left),
      );
      left -= part.length;
      return decodeXml(part);
    },
  };
}

function listEntries(zip: ZipFile, entries: Map<string, Entry>): Promise<void> {
  return new Promise((done, fail) => {
    zip.on("error", fail);
    zip.on("end", done);
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function collect(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      stream.destroy();
      throw new LoadError("TOO_LARGE", "input.bomb", { most: MOST_BYTES });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** XML is UTF-8 unless its byte order mark says UTF-16. */
function decodeXml(part: Buffer): string {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe
      ? "utf-16le"
      : part[0] === 0xfe && part[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(part);
}

/** `key` is the wording of what cannot be read. */
async function damagedIfThrown<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LoadError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new LoadError("DAMAGED", key, { why }, { cause: error });
  }
}
