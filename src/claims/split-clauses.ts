import type { Span } from "../model/span.ts";

/** A stretch of a sentence between two commas, colons or semicolons; brackets open clauses of their own. */
export interface Clause extends Span {
  /** 0 in the sentence itself, 1 inside a bracket or a quoted sentence, … */
  readonly depth: number;
  /** Index of the clause that the bracket stands in, -1 at depth 0. */
  readonly parent: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "〔": "〕",
  "【": "】",
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
};
/** How many unclosed brackets are looked through for the one that a closing bracket belongs to. */
const DEEPEST = 8;
const CLOSERS = new Set(Object.values(PAIRS));
const BRACKETS = new Set(["(", "[", "【"]);

/** What a character does to clauses; 0 for nearly all, so that they cost one look-up. */
const OPENS = 1;
const CLOSES = 2;
const BREAKS = 3;
const CLASSES = new Uint8Array(0x10000);
for (const opener of Object.keys(PAIRS)) CLASSES[opener.charCodeAt(0)] = OPENS;
for (const closer of CLOSERS) CLASSES[closer.charCodeAt(0)] = CLOSES;
for (const mark of ",;:。?!|-") CLASSES[mark.charCodeAt(0)] = BREAKS;

/** For every opening quote or bracket of a stretch that is closed again in it, where it is closed. */
export function findPairs(folded: string, span: Span): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; closer: string }[] = [];
  for (let at = span.start; at < span.end; at++) {
    const kind = CLASSES[folded.charCodeAt(at)];
    if (kind === OPENS) open.push({ at, closer: PAIRS[folded.charAt(at)] as string });
    else if (kind === CLOSES) {
      const character = folded.charAt(at);
      let depth = open.length - 1;
      const floor = Math.max(0, open.length - DEEPEST);
      while (depth >= floor && open[depth]?.closer !== character) depth--;
      const opener = open[depth];
      if (depth < floor || !opener) continue;
      pairs.set(opener.at, at);
      open.length = depth;
    }
  }
  return pairs;
}

/** Where marks stand that belong to a number or a time: 1,234 and 1:3 are not split. */
export function marksInside(folded: string, spans: readonly Span[]): ReadonlySet<number> {
  const marks = new Set<number>();
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) if (CLASSES[folded.charCodeAt(at)] === BREAKS) marks.add(at);
  return marks;
}

/**
 * Splits a sentence into clauses, ordered by start; a clause may be empty.
 *
 * A comma inside quotes splits only where the quotation is a sentence of its own; a bracket is a clause inside
 * the clause around it, which goes on behind it. `inside`: the places of marks that split nothing.
 */
export function splitClauses(
  folded: string,
  sentence: Span,
  pairs: ReadonlyMap<number, number>,
  inside: ReadonlySet<number>,
): readonly Clause[] {
  const clauses: Clause[] = [];
  // An explicit stack: brackets may be nested deeper than the call stack.
  interface Frame {
    at: number;
    readonly end: number;
    readonly depth: number;
    readonly parent: number;
    index: number;
  }
  const open = (start: number, depth: number, parent: number): number =>
    clauses.push({ start, end: start, depth, parent }) - 1;
  const stack: Frame[] = [
    { at: sentence.start, end: sentence.end, depth: 0, parent: -1, index: open(sentence.start, 0, -1) },
  ];
  const close = (frame: Frame, end: number) => {
    clauses[frame.index] = { ...(clauses[frame.index] as Clause), end };
  };
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (frame.at >= frame.end) {
      close(frame, frame.end);
      stack.pop();
      continue;
    }
    const at = frame.at;
    if (CLASSES[folded.charCodeAt(at)] === 0) {
      frame.at++;
      continue;
    }
    const partner = pairs.get(at);
    if (partner !== undefined && partner < frame.end) {
      frame.at = partner + 1;
      if (BRACKETS.has(folded.charAt(at)) || isSentenceInside(folded, at + 1, partner)) {
        const depth = frame.depth + 1;
        stack.push({
          at: at + 1,
          end: partner,
          depth,
          parent: frame.index,
          index: open(at + 1, depth, frame.index),
        });
      }
      continue;
    }
    const width = inside.has(at) ? 0 : breakAt(folded, at);
    frame.at += width || 1;
    if (width === 0) continue;
    close(frame, at);
    frame.index = open(at + width, frame.depth, frame.parent);
  }
  return clauses;
}

/** How many characters the clause break at `at` is wide; 0 where there is none. */
function breakAt(folded: string, at: number): number {
  const character = folded.charAt(at);
  if (",;:。?!|".includes(character)) return 1;
  return character === "-" && folded.charAt(at + 1) === "-" ? 2 : 0;
}

/** Whether a quotation holds clauses (speech) and is no name or term. */
function isSentenceInside(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (CLASSES[folded.charCodeAt(at)] === BREAKS && !"-|".includes(folded.charAt(at))) return true;
  }
  return false;
}
