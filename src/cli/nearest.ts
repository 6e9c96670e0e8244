/**
 * The choice that is most like what was asked for, or null where none is near: the one that begins with it, else the
 * one at the least distance, at most a third of its characters (and at least one). Of equals the first.
 *
 * The distance counts characters put in, left out, replaced, or swapped with a neighbour (optimal string alignment).
 */
export function nearest(asked: string, choices: readonly string[]): string | null {
  const wanted = asked.toLowerCase();
  if (bare(wanted).length > LONGEST) return null;
  const longer = choices.find((choice) => bare(wanted).length > 1 && choice.toLowerCase().startsWith(wanted));
  if (longer !== undefined) return longer;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    const distance = distanceBetween(bare(wanted), bare(choice.toLowerCase()));
    if (distance < least && distance <= Math.max(1, bare(choice).length / 3)) {
      best = choice;
      least = distance;
    }
  }
  return best;
}

/** What is longer is no slip of the hand. */
const LONGEST = 40;

/** The name of an option without its dashes: they are alike in all. */
function bare(name: string): string {
  return name.replace(/^-+/, "");
}

function distanceBetween(left: string, right: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const least = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      next.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
