import type { TokenKind } from "../model/token.ts";
import type { Word } from "./reading.ts";

/** Looks up a word that is new. */
type MakeWord = (text: string, kind: TokenKind) => Word;

/**
 * The distinct words of the documents so far, by where they stand in the text: for a word that is known no text is cut out
 * and no dictionary asked.
 */
export class WordTable {
  readonly #make: MakeWord;
  #words: Word[] = [];
  /** Open addressing: 0, or the number (from 1) of a word. */
  #slots = new Int32Array(4096);

  constructor(make: MakeWord) {
    this.#make = make;
  }

  /** Before a document: a table that has grown large begins anew, so that memory does not go with the documents. */
  begin(): void {
    if (this.#words.length <= MOST_WORDS) return;
    this.#words = [];
    this.#slots = new Int32Array(4096);
  }

  word(number: number): Word {
    return this.#words[number] as Word;
  }

  /** Number of the word at [start, end), from 0. */
  numberAt(folded: string, start: number, end: number, kind: TokenKind): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(folded, start, end) & mask;
    for (let found = this.#slots[slot]; found; found = this.#slots[slot]) {
      const word = this.#words[found - 1] as Word;
      if (word.kind === kind && isAt(folded, start, end, word.text)) return found - 1;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#words.push(this.#make(ownText(folded, start, end), kind));
    if (this.#words.length * 2 > mask) this.#grow();
    return this.#words.length - 1;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (const [index, { text }] of this.#words.entries()) {
      let slot = hashOf(text, 0, text.length) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}

const MOST_WORDS = 100_000;

/** V8 keeps a longer piece of a text as a place in it, which would hold on to all of the document. */
function ownText(folded: string, start: number, end: number): string {
  const text = folded.slice(start, end);
  return text.length <= LONGEST_COPY ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

const LONGEST_COPY = 12;

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index++) hash = Math.imul(hash, 0x9e3779b1) + text.charCodeAt(index);
  return hash ^ (hash >>> 15);
}

function isAt(folded: string, start: number, end: number, text: string): boolean {
  if (text.length !== end - start) return false;
  for (let index = 0; index < text.length; index++) {
    if (folded.charCodeAt(start + index) !== text.charCodeAt(index)) return false;
  }
  return true;
}
