import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { readByline } from "./read-byline.ts";

/** A shorter line is a byline, or a caption. */
const SHORTEST = 40;
/** What goes on about somebody in the third person. */
const TELLS = /^(?:[在对向就于说表指认介告还也则及和与等到赴]|作[了为]|参加|出席|主持|带队|一行|同志|先后)/;

/** 接听时间:…, 联系电话:…: the row of a list. 各位朋友:… opens a speech. */
const LISTS = /^(?!各位|大家|女士|尊敬|朋友)[^,。!?:]{2,10}:/;

/**
 * Length of the post and name with which a line of running text opens, set off by nothing but a space:
 * 省文化厅资源处处长 张三 大家好!今年前8个月…. null where it opens with none, or goes on to tell about that person.
 */
export function inlineHead(
  line: ContentLine,
  text: string,
  words: SplitWords,
): { end: number; next: number } | null {
  if (!line.prose || line.folded.length < SHORTEST) return null;
  const [first = -1, second = -1] = Array.from(
    /^[^,。:!?;“”"]*/.exec(text)?.[0].matchAll(/\s+/g) ?? [],
    (gap) => gap.index,
  );
  if (first < 4) return null;
  for (const end of [second, first]) {
    const said = text.slice(end).trimStart();
    if (
      end < first ||
      said.startsWith(":") ||
      TELLS.test(said) ||
      LISTS.test(said) ||
      words.speechVerbs.has(said.slice(0, 2))
    )
      continue;
    const byline = readByline(text.slice(0, end), words);
    const placed = byline?.post?.organization != null || byline?.post?.region != null;
    if (byline?.form === "both" && byline.strength >= 2 && placed && byline.name?.end === end)
      return { end, next: text.length - said.length };
  }
  return null;
}
