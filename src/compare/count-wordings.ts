import { longestMatch } from "../dictionaries/longest-match.ts";
import { traditionalCharacters } from "../dictionaries/traditional-characters.ts";
import { isFree } from "../freq/is-free.ts";
import { foldText } from "../model/fold.ts";

/**
 * Counts phrases wherever they stand in some texts, in any of their wordings; each phrase on its own, so that 科技创新 is
 * counted inside 科技创新平台 too. By phrase, then by the wording as the text has it.
 *
 * Texts in traditional characters are folded into simplified ones, and so are wordings.
 *
 * A Latin letter or digit at the edge of a wording is also the edge of a word: AI is not found in AIGC.
 */
export function countWordings(
  texts: readonly { readonly text: string; readonly folded: string }[],
  phrases: readonly (readonly [phrase: string, wordings: readonly string[]])[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const owners = new Map<string, string[]>();
  for (const [phrase, wordings] of phrases) {
    for (const key of new Set(wordings.flatMap(foldings))) {
      const known = owners.get(key);
      if (known) known.push(phrase);
      else owners.set(key, [phrase]);
    }
  }
  owners.delete("");
  const known = longestMatch(owners);
  const counts = new Map<string, Map<string, number>>();
  for (const { text, folded } of texts) {
    const ends = new Map<string, number>();
    for (let at = 0; at < folded.length; at += 1) {
      if (!isFree(folded, at)) continue;
      // Every wording that begins here is looked at, the longest first; none of them ends the search.
      known.find(folded, at, (found, end) => {
        if (!isFree(folded, end)) return false;
        for (const phrase of found) {
          if ((ends.get(phrase) ?? 0) > at) continue;
          ends.set(phrase, end);
          add(counts, phrase, text.slice(at, end));
        }
        return false;
      });
    }
  }
  return counts;
}

function foldings(wording: string): readonly string[] {
  return [foldText(wording), foldText(wording, traditionalCharacters())];
}

function add(counts: Map<string, Map<string, number>>, phrase: string, wording: string): void {
  const wordings = counts.get(phrase) ?? new Map<string, number>();
  counts.set(phrase, wordings.set(wording, (wordings.get(wording) ?? 0) + 1));
}
