import { widthAt } from "./character-class.ts";
import type { Engine } from "./engine.ts";
import { type TokenStarts, WORD } from "./token-starts.ts";

/** Code units that go to an engine in one call: enough that the call itself costs nothing. */
const BATCH = 8192;

/**
 * The longest run that an engine is given at once: longer ones are no prose, and cost nodejieba more than their length.
 */
const LONGEST_RUN = 65_536;

/** Runs of Han characters, gathered and given to an engine together. */
export class HanCutter {
  readonly #engine: Engine;
  readonly #folded: string;
  readonly #starts: TokenStarts;
  #runs: string[] = [];
  #places: number[] = [];
  #size = 0;

  constructor(engine: Engine, folded: string, starts: TokenStarts) {
    this.#engine = engine;
    this.#folded = folded;
    this.#starts = starts;
  }

  /** Takes a run; its words are marked in the token starts by the end of `flush`. */
  add(start: number, end: number): void {
    let from = start;
    while (end - from > LONGEST_RUN) {
      const isPair = widthAt(this.#folded, from + LONGEST_RUN - 1) === 2;
      const to = from + LONGEST_RUN - (isPair ? 1 : 0);
      this.#addPart(from, to);
      from = to;
    }
    this.#addPart(from, end);
  }

  #addPart(start: number, end: number): void {
    this.#runs.push(this.#folded.slice(start, end));
    this.#places.push(start);
    this.#size += end - start;
    if (this.#size >= BATCH) this.flush();
  }

  /** Cuts what was gathered. */
  flush(): void {
    if (this.#size === 0) return;
    let run = 0;
    let at = this.#places[0] ?? 0;
    const words = this.#engine.cut(this.#runs.join("\n"));
    for (let index = 0; index < words.length; index++) {
      const word = words[index] as string;
      if (word === "\n") {
        this.#check(run, at);
        run++;
        at = this.#places[run] ?? 0;
      } else {
        this.#starts[at] = WORD;
        at += word.length;
      }
    }
    this.#check(run, at);
    this.#runs = [];
    this.#places = [];
    this.#size = 0;
  }

  #check(run: number, at: number): void {
    if (at === (this.#places[run] ?? 0) + (this.#runs[run]?.length ?? 0)) return;
    throw new Error(`${this.#engine.name} gave words that are not the text "${this.#runs[run]}"`);
  }
}
