/** One line of a stream, without its line end; null where it is longer than may be. */
export interface StreamLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/**
 * Splits a stream of bytes into lines, each given as soon as its end is
 * there; nothing behind the last line end is no line.
 */
export async function* splitRecords(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<StreamLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (): StreamLine => {
    const bytes = length > maxBytes ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    number += 1;
    return { number, bytes };
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      length += end - start;
      if (length <= maxBytes) parts.push(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    length += chunk.length - start;
    // What is longer than may be is read on to its end, but not kept.
    if (length > maxBytes) parts = [];
    else if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

const LINE_FEED = 0x0a;
