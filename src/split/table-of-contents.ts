import type { HeadingCandidate } from "./heading-candidate.ts";

/** Fewer entries than this make no table of contents. */
const FEWEST_ENTRIES = 3;
/** A table of contents stands at the head: later runs of headings without text are not looked at. */
const MOST_RUNS = 3;

/**
 * The entries of a table of contents, each with the candidate that it announces (-1 where none is found): a run of
 * headings without text between them, most of which come again, in the same order, further down.
 */
export function findContentsTable(candidates: readonly HeadingCandidate[]): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  for (const run of runsWithoutText(candidates).slice(0, MOST_RUNS)) {
    const found = matchInOrder(candidates, run);
    if (found.filter((at) => at >= 0).length * 5 < run.length * 3) continue;
    for (const [order, index] of run.entries()) entries.set(index, found[order] ?? -1);
  }
  return entries;
}

function runsWithoutText(candidates: readonly HeadingCandidate[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const before = candidates[index - 1];
    const text = before !== undefined && (before.runsOn || candidate.line > before.line + 1);
    // Where the first entry comes again, the text itself begins.
    const first = candidates[run[0] ?? -1];
    if (text || (first !== undefined && announces(first, candidate))) run = [];
    run.push(index);
    if (run.length === FEWEST_ENTRIES) runs.push(run);
  }
  return runs;
}

/** For every entry, the next candidate behind the run that has its number and begins with its words. */
function matchInOrder(candidates: readonly HeadingCandidate[], run: readonly number[]): readonly number[] {
  let from = (run.at(-1) ?? 0) + 1;
  return run.map((index) => {
    const entry = candidates[index];
    if (entry === undefined) return -1;
    for (let at = from; at < candidates.length; at++) {
      const other = candidates[at];
      if (other === undefined || !announces(entry, other)) continue;
      from = at + 1;
      return at;
    }
    return -1;
  });
}

/** Whether a heading has the number of an entry and begins with its words. */
function announces(entry: HeadingCandidate, heading: HeadingCandidate): boolean {
  if (heading.style !== entry.style || heading.value !== entry.value) return false;
  const words = bare(entry);
  return words !== "" && heading.lead.startsWith(words);
}

/** The words of an entry as they are matched, without spaces and the page number behind them. */
function bare(entry: HeadingCandidate): string {
  const length = entry.title.replace(/\s+/g, "").length;
  return entry.lead.slice(0, length).replace(/[.…·]*-?\d*-?$/, "");
}
