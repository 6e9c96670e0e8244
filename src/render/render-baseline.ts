import type { Baseline } from "../freq/baseline.ts";
import { stringify } from "./stringify.ts";

/** Saved counts as JSON, a term a line: a changed baseline is read line by line in a review. */
export function renderBaseline({ terms, ...facts }: Baseline): string {
  return `${stringify(facts).slice(0, -1)},\n"terms":[\n${terms.map(stringify).join(",\n")}\n]}\n`;
}
