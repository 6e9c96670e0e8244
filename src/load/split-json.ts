import { LoadError } from "./load-error.ts";

/** One JSON value cut out of a stream, with the bytes [start, end) of the stream that it was read from. */
export interface JsonPart {
  /** `element`: of the list `documents`; `whole`: a value of its own, in which that list is empty. */
  readonly kind: "element" | "whole";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** From 1: the line on which it begins. */
  readonly line: number;
}

/**
 * Cuts a stream of JSON values (one, or one a line) into parts, so that no more than one document is held at a time:
 * the elements of a list `documents` in the outermost object come one by one, and the object without them at its end.
 *
 * It looks at brackets and quotes alone: whoever parses the parts finds out whether they are JSON. A value that the
 * stream ends in the middle of comes as it is. Throws LoadError TOO_LARGE for a value that fits into no string.
 */
export async function* splitJson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonPart> {
  const splitter = new Splitter();
  for await (const chunk of chunks)
    yield* splitter.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
  yield* splitter.end();
}

/** Bytes that are collected while a part lasts. */
class Capture {
  readonly start: number;
  readonly line: number;
  readonly #pieces: Buffer[] = [];
  #length = 0;

  constructor(start: number, line: number) {
    this.start = start;
    this.line = line;
  }

  add(piece: Buffer): void {
    if (piece.length === 0) return;
    this.#length += piece.length;
    if (this.#length > MAX_PART) {
      throw new LoadError("TOO_LARGE", "input.largeValue", { line: this.line, most: MAX_PART });
    }
    // A copy: the reader may use its buffer again.
    this.#pieces.push(Buffer.from(piece));
  }

  text(): string {
    return Buffer.concat(this.#pieces).toString("utf8");
  }
}

class Splitter {
  #chunk: Buffer = Buffer.alloc(0);
  /** Offset of the chunk in the stream. */
  #base = 0;
  /** From where on in the chunk no capture has its bytes yet. */
  #from = 0;
  #line = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The string that was last read right inside the outermost object, while it may still be the key `documents`. */
  #key: "none" | "reading" | "documents" = "none";
  #keyMatched = 0;
  /** Whether the list `documents` is open. */
  #inList = false;
  #whole: Capture | null = null;
  #element: Capture | null = null;

  *push(chunk: Buffer): Generator<JsonPart> {
    this.#chunk = chunk;
    this.#from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === LINE_FEED) this.#line += 1;
      if (this.#inString) this.#readString(byte);
      else if (this.#begin(byte, at)) {
        this.#step(byte);
        const part = this.#finish(byte, at + 1);
        if (part !== null) yield part;
      }
    }
    this.#take(this.#element ?? this.#whole, chunk.length);
    this.#base += chunk.length;
  }

  *end(): Generator<JsonPart> {
    if (this.#element !== null) yield partOf("element", this.#element, this.#base);
    if (this.#whole !== null) yield partOf("whole", this.#whole, this.#base);
  }

  /** Begins a value where a byte does; false for what stands between values. */
  #begin(byte: number, at: number): boolean {
    if (this.#whole === null) {
      if (byte <= SPACE || this.#isMark(byte, at)) return false;
      this.#whole = new Capture(this.#base + at, this.#line);
      this.#from = at;
    }
    if (!this.#inList || this.#element !== null || this.#depth !== 2 || byte === CLOSE_LIST) return true;
    this.#take(this.#whole, at);
    if (byte <= SPACE || byte === COMMA) {
      this.#from = at + 1;
      return false;
    }
    this.#element = new Capture(this.#base + at, this.#line);
    return true;
  }

  /** The value that ended before `end`, if one did. */
  #finish(byte: number, end: number): JsonPart | null {
    if (this.#element !== null) {
      if (this.#depth !== 2 || !CLOSES.has(byte)) return null;
      const element = this.#take(this.#element, end);
      this.#element = null;
      return partOf("element", element, this.#base + end);
    }
    if (this.#whole === null || this.#depth !== 0 || (byte > SPACE && !CLOSES.has(byte))) return null;
    const whole = this.#take(this.#whole, end);
    this.#whole = null;
    return partOf("whole", whole, this.#base + end);
  }

  /** Gives a capture the bytes before `end` that none has yet. */
  #take<Taken extends Capture | null>(capture: Taken, end: number): Taken {
    capture?.add(this.#chunk.subarray(this.#from, end));
    this.#from = end;
    return capture;
  }

  /** A byte order mark at the very beginning. */
  #isMark(byte: number, at: number): boolean {
    const place = this.#base + at;
    return place < MARK.length && byte === MARK[place];
  }

  #step(byte: number): void {
    if (byte === QUOTE) {
      this.#inString = true;
      this.#key = this.#depth === 1 ? "reading" : "none";
      this.#keyMatched = 0;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      this.#depth += 1;
      if (byte === OPEN_LIST && this.#depth === 2 && this.#key === "documents") this.#inList = true;
      this.#key = "none";
    } else if (CLOSES.has(byte)) {
      this.#depth -= 1;
      if (this.#depth === 1) this.#inList = false;
    } else if (byte > SPACE && byte !== COLON) {
      this.#key = "none";
    }
  }

  #readString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) {
      this.#inString = false;
      if (this.#key === "reading") this.#key = this.#keyMatched === LIST_KEY.length ? "documents" : "none";
      return;
    }
    if (this.#key === "reading") {
      if (byte === LIST_KEY[this.#keyMatched]) this.#keyMatched += 1;
      else this.#key = "none";
    }
  }
}

function partOf(kind: JsonPart["kind"], capture: Capture, end: number): JsonPart {
  return { kind, text: capture.text(), start: capture.start, end, line: capture.line };
}

/** What fits into a string. */
const MAX_PART = 500_000_000;
const LIST_KEY = Buffer.from("documents");
const MARK = Buffer.from("\ufeff");
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const CLOSES: ReadonlySet<number> = new Set([CLOSE_LIST, CLOSE_OBJECT]);
