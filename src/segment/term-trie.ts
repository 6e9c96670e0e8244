/**
 * The terms of the policy dictionary, to be found at a place of a text: a trie over UTF-16 code units, its edges in
 * one open-addressed table.
 */
export class TermTrie {
  /** 1 for every code unit that begins a term: most places of a text end here. */
  readonly #first = new Uint8Array(0x10000);
  readonly #mask: number;
  /** Keys (node, code unit) and their child nodes. */
  readonly #nodes: Int32Array;
  readonly #units: Uint16Array;
  readonly #children: Int32Array;
  readonly #isTerm: Uint8Array;
  #count = 1;

  constructor(terms: Iterable<string>) {
    const list = [...terms];
    let edges = 1;
    for (const term of list) edges += term.length;
    const size = 2 ** Math.ceil(Math.log2(edges * 2 + 2));
    this.#mask = size - 1;
    this.#nodes = new Int32Array(size);
    this.#units = new Uint16Array(size);
    this.#children = new Int32Array(size);
    this.#isTerm = new Uint8Array(edges + 1);
    for (const term of list) this.#insert(term);
  }

  /** Ends of the terms that start at `index`, the shortest first. The array is used again by the next call. */
  endsAt(text: string, index: number): readonly number[] {
    if (this.#first[text.charCodeAt(index)] !== 1) return NONE;
    const ends: number[] = [];
    let node = 1;
    for (let end = index; end < text.length; ) {
      node = this.#children[this.#slot(node, text.charCodeAt(end))] ?? 0;
      if (node === 0) break;
      end++;
      if (this.#isTerm[node] === 1) ends.push(end);
    }
    return ends;
  }

  #insert(term: string): void {
    if (term === "") return;
    this.#first[term.charCodeAt(0)] = 1;
    let node = 1;
    for (let index = 0; index < term.length; index++) {
      const unit = term.charCodeAt(index);
      const slot = this.#slot(node, unit);
      let child = this.#children[slot] ?? 0;
      if (child === 0) {
        child = ++this.#count;
        this.#nodes[slot] = node;
        this.#units[slot] = unit;
        this.#children[slot] = child;
      }
      node = child;
    }
    this.#isTerm[node] = 1;
  }

  /** Where the edge from `node` over `unit` stands, or would stand. */
  #slot(node: number, unit: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & this.#mask;
    while (this.#children[slot] !== 0 && (this.#nodes[slot] !== node || this.#units[slot] !== unit)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}

const NONE: readonly number[] = [];
