import { readFileSync } from "node:fs";

/** One sentence of a case file: its text without the marks, and what is expected of each marked stretch. */
export interface MarkedCase {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly expected: readonly string[];
}

/**
 * Reads a case file: a sentence with 【marks】, a tab, and one expectation for each mark, joined by " | ".
 *
 * An expectation is `kind value unit` (value `a~b` for a range), then any of `{over}` bound, `{up}` direction,
 * `{全省}` scope of a rank, `{basis:…}`, `{2025/2025}` period, `{target}` status, `{part}`, and `← indicator`; or
 * `x reason` where the stretch is no claim. What is not marked must be no claim. `#` lines are comments.
 */
export function readMarkedCases(file: string): readonly MarkedCase[] {
  const lines = readFileSync(new URL(`cases/${file}`, import.meta.url), "utf8").split("\n");
  return lines.flatMap((raw, index) => {
    if (raw.trim() === "" || raw.startsWith("#")) return [];
    const [marked = "", expectations = ""] = raw.replaceAll("\\n", "\n").split("\t");
    const marks: { start: number; end: number }[] = [];
    let text = "";
    for (const part of marked.split(/(?=[【】])/)) {
      if (part.startsWith("【")) marks.push({ start: text.length, end: text.length });
      const last = marks.at(-1);
      if (part.startsWith("】") && last) last.end = text.length;
      text += part.replace(/^[【】]/, "");
    }
    const expected = expectations === "" ? [] : expectations.split(" | ");
    return [{ file, line: index + 1, text, marks, expected }];
  });
}
