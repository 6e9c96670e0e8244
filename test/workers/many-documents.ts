import { ARTICLE } from "../cli/temporary-folder.ts";

/** `count` documents of `kilobytes` each that differ: path → text. */
export function manyDocuments(count: number, kilobytes: number): Readonly<Record<string, string>> {
  const repeats = Math.ceil((kilobytes * 1000) / Buffer.byteLength(ARTICLE));
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${String(index).padStart(3, "0")}.txt`,
      ARTICLE.repeat(repeats).replaceAll("612", String(600 + index)),
    ]),
  );
}

/** The same as records, a line each. */
export function recordsOf(documents: Readonly<Record<string, string>>): string {
  return Object.entries(documents)
    .map(([path, text]) => `${JSON.stringify({ path, text })}\n`)
    .join("");
}
