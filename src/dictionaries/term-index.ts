import { foldText } from "../model/fold.ts";
import { BitFilter } from "./bit-filter.ts";
import { compiledTables } from "./compiled-tables.ts";
import { openPolicyTerms, type PolicyTerm, readPolicyTerms } from "./policy-terms.ts";

/** Finds a term by one of its wordings, which are folded. */
export type TermLookup = Pick<ReadonlyMap<string, PolicyTerm>, "get" | "has">;

const indexes = new WeakMap<readonly PolicyTerm[], TermIndex>();

/** The index of some terms, built once for the same array; an index is its own. */
export function termIndexOf(terms: readonly PolicyTerm[] | TermIndex): TermIndex {
  if (terms instanceof TermIndex) return terms;
  let index = indexes.get(terms);
  if (index === undefined) {
    index = new TermIndex((place) => terms[place] as PolicyTerm, buildTrie(terms));
    indexes.set(terms, index);
  }
  return index;
}

let own: TermIndex | undefined;

/** The index of our own terms, as the build compiled it; it reads those that are met. */
export function ownTermIndex(): TermIndex {
  const packed = own === undefined ? compiledTables()?.words(TERM_INDEX) : null;
  const termAt = packed ? openPolicyTerms() : null;
  own ??= packed && termAt ? unpackTermIndex(termAt, packed) : termIndexOf(readPolicyTerms());
  return own;
}

/** Name of the part of the compiled tables. */
export const TERM_INDEX = "term-index";

/** A trie over UTF-16 code units, its edges in one open-addressed table. */
interface Trie {
  /** Every two code units that begin a wording, and every three, or the two that it is: most places of a text end here. */
  readonly openings: Uint32Array;
  readonly thirds: Uint32Array;
  /** The wordings of a single code unit: null for none, which is the rule. */
  readonly singles: ReadonlySet<number> | null;
  /** Keys (node, code unit) and their child nodes; node 1 is the root, child 0 an empty place. */
  readonly nodes: Uint32Array;
  readonly units: Uint16Array;
  readonly children: Uint32Array;
  /** For each node 0, or the number (from 1) of the term whose wording ends there. */
  readonly owners: Uint32Array;
}

/**
 * Every wording of every term, to be looked up, and to be found at a place of a text. Where two terms share a wording,
 * it is that of the term whose own text it is (the last of several), else of the first.
 */
export class TermIndex implements TermLookup {
  readonly #termAt: (place: number) => PolicyTerm;
  readonly #trie: Trie;
  readonly #openings: BitFilter;
  readonly #thirds: BitFilter;

  /** `termAt` gives a term by its place among those that the trie was made of. */
  constructor(termAt: (place: number) => PolicyTerm, trie: Trie) {
    this.#termAt = termAt;
    this.#trie = trie;
    this.#openings = new BitFilter(trie.openings);
    this.#thirds = new BitFilter(trie.thirds);
  }

  /** The first place from `index` on where a wording may start; the length of the text where there is none. */
  nextStart(text: string, index: number): number {
    for (let at = index; at < text.length; at++) if (this.#mayStart(text, at)) return at;
    return text.length;
  }

  /** Whether a wording may start at `at`. It takes little to tell of most places that none does. */
  #mayStart(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    const pair = (unit << 16) | (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
    const isOpening = this.#openings.mayHold(pair);
    return (isOpening && this.#mayGoOn(pair, text, at + 2)) || this.#trie.singles?.has(unit) === true;
  }

  /** Whether a wording may begin with two code units and the one at `third`, or be the two. */
  #mayGoOn(pair: number, text: string, third: number): boolean {
    if (third < text.length && this.#thirds.mayHold(thirdOf(pair, text.charCodeAt(third)))) return true;
    return this.#thirds.mayHold(thirdOf(pair, NO_THIRD));
  }

  /** Ends of the wordings that start at `index`, the shortest first. */
  endsAt(text: string, index: number): readonly number[] {
    const { children, owners } = this.#trie;
    let ends: number[] | null = null;
    let node = 1;
    for (let end = index; end < text.length; ) {
      node = children[slotOf(this.#trie, node, text.charCodeAt(end))] ?? 0;
      if (node === 0) break;
      end++;
      if (owners[node] === 0) continue;
      if (ends === null) ends = [end];
      else ends.push(end);
    }
    return ends ?? NONE;
  }

  get(wording: string): PolicyTerm | undefined {
    const owner = this.#ownerOf(wording);
    return owner === 0 ? undefined : this.#termAt(owner - 1);
  }

  has(wording: string): boolean {
    return this.#ownerOf(wording) !== 0;
  }

  /** The number (from 1) of the term of a wording, 0 for none. */
  #ownerOf(wording: string): number {
    const { children, owners } = this.#trie;
    if (wording === "" || !this.#mayStart(wording, 0)) return 0;
    let node = 1;
    for (let index = 0; index < wording.length && node !== 0; index++) {
      node = children[slotOf(this.#trie, node, wording.charCodeAt(index))] ?? 0;
    }
    return owners[node] ?? 0;
  }
}

const NONE: readonly number[] = [];

/** Words of 32 bits: a twentieth of the bits is set. */
const FILTER_WORDS = 2 ** 13;

/** A wording of two code units has no third. */
const NO_THIRD = 0;

function thirdOf(pair: number, third: number): number {
  return Math.imul(pair, 0x85ebca6b) ^ third;
}

/** Where the edge from `node` over `unit` stands, or would stand. */
function slotOf({ nodes, units, children }: Trie, node: number, unit: number): number {
  const mask = nodes.length - 1;
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;
  while (children[slot] !== 0 && (nodes[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & mask;
  return slot;
}

/** `known`: how many edges there are, where that is known. */
function buildTrie(terms: readonly PolicyTerm[], known?: number): Trie {
  const own = foldAll(terms.map((term) => term.text));
  const others = terms.flatMap((term, index) => term.variants.map((text) => ({ text, owner: index + 1 })));
  const folded = foldAll(others.map(({ text }) => text));
  let edges = 2;
  for (const text of [...own, ...folded]) edges += text.length;
  const size = 2 ** Math.ceil(Math.log2((known ?? edges) * 2 + 2));
  const trie: Trie = {
    openings: new Uint32Array(FILTER_WORDS),
    thirds: new Uint32Array(FILTER_WORDS),
    singles: singlesOf([...own, ...folded]),
    nodes: new Uint32Array(size),
    units: new Uint16Array(size),
    children: new Uint32Array(size),
    owners: new Uint32Array(edges),
  };
  const openings = new BitFilter(trie.openings);
  const thirds = new BitFilter(trie.thirds);
  let count = 1;
  const nodeOf = (text: string): number => {
    if (text.length > 1) {
      const pair = (text.charCodeAt(0) << 16) | text.charCodeAt(1);
      openings.add(pair);
      thirds.add(thirdOf(pair, text.length > 2 ? text.charCodeAt(2) : NO_THIRD));
    }
    let node = 1;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const slot = slotOf(trie, node, unit);
      let child = trie.children[slot] ?? 0;
      if (child === 0) {
        child = ++count;
        trie.nodes[slot] = node;
        trie.units[slot] = unit;
        trie.children[slot] = child;
      }
      node = child;
    }
    return node;
  };
  for (const [index, text] of own.entries()) if (text !== "") trie.owners[nodeOf(text)] = index + 1;
  for (const [index, text] of folded.entries()) {
    const node = text === "" ? 0 : nodeOf(text);
    if (node !== 0 && trie.owners[node] === 0) trie.owners[node] = others[index]?.owner ?? 0;
  }
  return { ...trie, owners: trie.owners.slice(0, count + 1) };
}

function singlesOf(texts: readonly string[]): ReadonlySet<number> | null {
  const singles = texts.filter((text) => text.length === 1).map((text) => text.charCodeAt(0));
  return singles.length === 0 ? null : new Set(singles);
}

/** All together, for folding ten thousand short texts one by one takes longer. */
function foldAll(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : foldText(texts.join("\n")).split("\n");
}

/**
 * The trie of our own terms as numbers, for the build to keep: edges, nodes,
 * then the arrays. No wording is a single unit.
 */
export function packTermIndex(): Uint32Array {
  const terms = readPolicyTerms();
  // Wordings that begin alike share edges; how many there are is only known once they are made.
  const { owners: all } = buildTrie(terms);
  const { openings, thirds, singles, nodes, units, children, owners } = buildTrie(terms, all.length);
  if (singles !== null)
    throw new Error("a term of a single code unit; expected longer ones in policy-terms.tsv");
  const size = nodes.length;
  const packed = new Uint32Array(2 + size * 2 + owners.length + size / 2 + FILTER_WORDS * 2);
  packed.set([size, owners.length]);
  packed.set(nodes, 2);
  packed.set(children, 2 + size);
  packed.set(owners, 2 + size * 2);
  packed.set(new Uint32Array(units.buffer), 2 + size * 2 + owners.length);
  packed.set(openings, packed.length - FILTER_WORDS * 2);
  packed.set(thirds, packed.length - FILTER_WORDS);
  return packed;
}

/** The index that packTermIndex made of these terms; see its constructor. */
export function unpackTermIndex(termAt: (place: number) => PolicyTerm, packed: Uint32Array): TermIndex {
  const [size = 0, count = 0] = packed;
  const unitsAt = 2 + size * 2 + count;
  return new TermIndex(termAt, {
    nodes: packed.subarray(2, 2 + size),
    children: packed.subarray(2 + size, 2 + size * 2),
    owners: packed.subarray(2 + size * 2, unitsAt),
    units: new Uint16Array(packed.buffer, packed.byteOffset + 4 * unitsAt, size),
    openings: packed.subarray(packed.length - FILTER_WORDS * 2, packed.length - FILTER_WORDS),
    thirds: packed.subarray(packed.length - FILTER_WORDS),
    singles: null,
  });
}
