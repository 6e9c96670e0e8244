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
  /** Open addressing; what tells most words apart lies beside their numbers, so that they need not be visited. */
  #slots = new Int32Array(FIRST_SIZE);
  /** For each word 0, or its number in the document at hand, from 1. */
  #here = new Int32Array(1024);

  constructor(make: MakeWord) {
    this.#make = make;
  }

  /** Before a document: a table that has grown large begins anew, so that memory does not go with the documents. */
  begin(): void {
    this.#here.fill(0);
    if (this.#words.length <= MOST_WORDS) return;
    this.#words = [];
    this.#slots = new Int32Array(FIRST_SIZE);
  }

  word(number: number): Word {
    return this.#words[number] as Word;
  }

  /** Number of the word at [start, end), from 0. */
  numberAt(folded: string, start: number, end: number, kind: TokenKind): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const key = keyOf(folded, start, end);
    const shape = shapeOf(end - start, kind);
    let slot = placeOf(key) & mask;
    for (; slots[slot] !== 0; slot = (slot + SLOT) & mask) {
      if (slots[slot + 1] !== key || slots[slot + 2] !== shape) continue;
      const found = (slots[slot] as number) - 1;
      if (end - start <= EXACT || folded.startsWith(this.word(found).text, start)) return found;
    }
    const number = this.#words.push(this.#make(ownText(folded, start, end), kind));
    slots[slot] = number;
    slots[slot + 1] = key;
    slots[slot + 2] = shape;
    if (number * SLOT * 2 > mask) this.#grow();
    return number - 1;
  }

  /** Number of a word in the document at hand; `next` for one that has none yet, which it then has. */
  numberHere(word: number, next: number): number {
    if (word >= this.#here.length) {
      const longer = new Int32Array(word * 2);
      longer.set(this.#here);
      this.#here = longer;
    }
    const known = this.#here[word] as number;
    if (known > 0) return known - 1;
    this.#here[word] = next + 1;
    return next;
  }

  #grow(): void {
    const slots = this.#slots;
    const grown = new Int32Array(slots.length * 4);
    const mask = grown.length - 1;
    for (let index = 0; index < slots.length; index += SLOT) {
      if (slots[index] === 0) continue;
      let slot = placeOf(slots[index + 1] as number) & mask;
      while (grown[slot] !== 0) slot = (slot + SLOT) & mask;
      grown.set(slots.subarray(index, index + SLOT), slot);
    }
    this.#slots = grown;
  }
}

/** Fields of a slot: the number of a word from 1 (0 for none), its key, its shape; the last is empty. */
const SLOT = 4;
const FIRST_SIZE = 2048 * SLOT;

/** Up to this length a key is the text itself. */
const EXACT = 2;

function keyOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (end - start === 1) return first;
  let key = (first << 16) | text.charCodeAt(start + 1);
  for (let index = start + 2; index < end; index++) key = Math.imul(key, 0x9e3779b1) + text.charCodeAt(index);
  return key | 0;
}

/** Length and kind; the kinds begin with letters of their own. */
function shapeOf(length: number, kind: TokenKind): number {
  return (length << 8) | kind.charCodeAt(0);
}

/** Where the slot of a key is, before it is cut to the length of the slots. */
function placeOf(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) << 2;
}

const MOST_WORDS = 100_000;

/** V8 keeps a longer piece of a text as a place in it, which would hold on to all of the document. */
function ownText(folded: string, start: number, end: number): string {
  const text = folded.slice(start, end);
  return text.length <= LONGEST_COPY ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

const LONGEST_COPY = 12;
