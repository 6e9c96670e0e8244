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
    if (text || candidate.lead === candidates[run[0] ?? -1]?.lead) run = [];
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
    const title = bare(entry);
    for (let at = from; at < candidates.length; at++) {
      const other = candidates[at];
      if (other?.style !== entry.style || other.value !== entry.value || !other.lead.startsWith(title))
        continue;
      from = at + 1;
      return at;
    }
    return -1;
  });
}

/** The words of an entry as they are matched, without spaces and the page number behind them. */
function bare(entry: HeadingCandidate): string {
  const length = entry.title.replace(/\s+/g, "").length;
  return entry.lead.slice(0, length).replace(/[.…·]*-?\d*-?$/, "");
}
