import { traditionalCharacters } from "../dictionaries/traditional-characters.ts";
import { foldText } from "../model/fold.ts";
import type { Span } from "../model/span.ts";

/** Finds the matches of a pattern in a folded text, from left to right, none of them empty. */
export type PatternFinder = (folded: string) => readonly Span[];

/**
 * Opens a regular expression in the syntax of RE2, which has no look-around and no
 * back-references and takes time linear in the text, whatever the pattern; a match lies within
 * one line. Throws Error with the reason for a bad pattern.
 *
 * Texts are folded, so the full-width forms in the pattern are: （ finds ( and （, ％ finds % and ％. 創新 finds 創新 in a
 * text in traditional characters, which are folded into simplified ones, and wherever else it stands.
 */
export async function openPattern(source: string, ignoreCase: boolean): Promise<PatternFinder> {
  const { RE2JS } = await import("re2js");
  const plain = foldPattern(source);
  const simplified = foldText(plain, traditionalCharacters());
  const both = plain === simplified ? plain : `(?:${plain})|(?:${simplified})`;
  const pattern = RE2JS.compile(both, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  return (folded) => {
    const found: Span[] = [];
    for (let from = 0; from <= folded.length; ) {
      const end = folded.indexOf("\n", from);
      const to = end === -1 ? folded.length : end;
      const matcher = pattern.matcher(folded.slice(from, to));
      while (matcher.find()) {
        const [start, stop] = [matcher.start(), matcher.end()];
        if (stop > start) found.push({ start: from + start, end: from + stop });
      }
      from = to + 1;
    }
    return found;
  };
}

/** Folds what a text is folded by; a sign that would then have a meaning of its own is taken as it is. */
function foldPattern(source: string): string {
  let pattern = "";
  let escaped = false;
  for (const character of source) {
    const folded = foldText(character);
    const isSign = folded !== character && /[!-/:-@[-`{-~]/.test(folded);
    pattern += isSign && !escaped ? `\\${folded}` : folded;
    escaped = character === "\\" && !escaped;
  }
  return pattern;
}
