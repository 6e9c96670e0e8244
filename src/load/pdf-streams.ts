import { LoadError } from "./load-error.ts";
import { FILTERS, PartTooLarge } from "./pdf-filters.ts";

/** No picture or font of a document unpacks to more than this: a page scanned at 600 dpi in colour has 104 MB. */
const MOST_BYTES = 128_000_000;
/** Nor does what draws a page, or lists the parts of the file. */
const MOST_DRAWING = 24_000_000;
/** How often the rest of a file is unpacked for a stream that has no end: of a file that is cut off it is one. */
const MOST_UNENDED = 4;
/** How far before a stream its dictionary begins. */
const LONGEST_DICTIONARY = 2_000;

/**
 * Unpacks each compressed stream of a PDF once, bounded, through all filters that wrap it, so that one that grows
 * without measure is found in time. Throws LoadError TOO_LARGE, DAMAGED.
 */
export function refuseBombs(bytes: Uint8Array): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const objects = findObjects(data);
  const lastEnd = data.lastIndexOf("endstream");
  let unended = 0;
  for (let at = data.indexOf("stream"); at >= 0; at = data.indexOf("stream", at + 6)) {
    let start = at + 6;
    if (data[start] === 0x0d) start += 1;
    if (data[start] === 0x0a) start += 1;
    const dictionary = dictionaryBefore(data, at);
    const filters = filtersOf(dictionary, objects);
    // Without a dictionary only what has the head of a zlib stream; an "endstream" has not.
    if (filters.length === 0 && data[start] !== 0x78 && data[start] !== 0x68 && data[start] !== 0x48)
      continue;
    const end = start > lastEnd ? -1 : data.indexOf("endstream", start);
    if (end < 0) unended += data.length - start;
    if (unended > MOST_UNENDED * data.length) throw new LoadError("DAMAGED", "input.endlessStreams");
    const most = /\/Subtype|\/Length1/.test(dictionary) ? MOST_BYTES : MOST_DRAWING;
    const stream = data.subarray(start, end < 0 ? data.length : end);
    unpack(stream, filters.length === 0 ? ["Fl"] : filters, most, dictionary);
    if (end > 0) at = end;
  }
}

function dictionaryBefore(data: Buffer, at: number): string {
  const before = data.subarray(Math.max(0, at - LONGEST_DICTIONARY), at).toString("latin1");
  const from = Math.max(before.lastIndexOf("obj"), before.lastIndexOf("endstream"));
  return from < 0 ? "" : before.slice(from);
}

/** The filters of a stream, outermost first: FlateDecode, [/ASCIIHexDecode /FlateDecode], or another object (6 0 R). */
function filtersOf(dictionary: string, objects: () => ReadonlyMap<string, string>): readonly string[] {
  const [, said = "", reference] =
    /\/F(?:ilter)?\s*(\[[^\]]{0,200}\]|\/\w{1,20}|(\d{1,9}\s+\d{1,5})\s+R)/.exec(dictionary) ?? [];
  const names = reference === undefined ? said : (objects().get(reference.replace(/\s+/, " ")) ?? "");
  return [...names.matchAll(/\/(\w+)/g)].map((match) => match[1] ?? "");
}

/**
 * The objects of a file that are a name or an array of some, by their
 * numbers; they are looked for when one is asked for.
 */
function findObjects(data: Buffer): () => ReadonlyMap<string, string> {
  let found: Map<string, string> | null = null;
  return () => {
    if (found !== null) return found;
    found = new Map();
    for (let at = data.indexOf(OBJECT); at >= 0; at = data.indexOf(OBJECT, at + OBJECT.length)) {
      const before = data.toString("latin1", Math.max(0, at - 16), at);
      const number = /(?<!\d)\d{1,9} \d{1,5}$/.exec(before)?.[0];
      const behind = data.toString("latin1", at + OBJECT.length, at + OBJECT.length + 240);
      const names = /^\s*(\[[^\]]{0,200}\]|\/\w{1,20})/.exec(behind)?.[1];
      if (number !== undefined && names !== undefined) found.set(number, names);
    }
    return found;
  };
}

const OBJECT = " obj";

/** Undoes one filter after the other, up to one that does not unpack (a picture's). */
function unpack(stream: Buffer, filters: readonly string[], most: number, dictionary: string): void {
  let data: Buffer | null = stream;
  try {
    for (const filter of filters) {
      data = FILTERS[filter]?.(data, most, dictionary) ?? null;
      if (data === null) return;
    }
  } catch (error) {
    if (!(error instanceof PartTooLarge)) throw error;
    throw new LoadError("TOO_LARGE", "input.largePart", { most });
  }
}
