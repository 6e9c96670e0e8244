/** Where a text stands first in [start, end); -1 where it does not. No more of the document is looked through. */
export function firstIn(folded: string, text: string, start: number, end: number): number {
  const at = folded.slice(start, Math.max(start, end)).indexOf(text);
  return at < 0 ? -1 : start + at;
}

/** Where a text stands last in [start, end); -1 where it does not. */
export function lastIn(folded: string, text: string, start: number, end: number): number {
  const at = folded.slice(start, Math.max(start, end)).lastIndexOf(text);
  return at < 0 ? -1 : start + at;
}
