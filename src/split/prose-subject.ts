import type { SplitWords } from "../dictionaries/split-words.ts";
import { type Byline, readByline } from "./read-byline.ts";
import { shift } from "./shift-byline.ts";

/** How to read who says it: the names that the text introduces (null: all that may be names). */
export interface SubjectWords {
  readonly words: SplitWords;
  readonly known: ReadonlySet<string> | null;
  /** What was read of the words before a verb: the same paragraphs are read twice. */
  readonly read: Map<string, Byline | null>;
}

export const LONGEST_SUBJECT = 60;
/** 张三(某市水利局局长)说: a longer bracket is none of a name. */
const LONGEST_BRACKET = 40;

/** The words between the last mark and the verb: who says it. */
export function subjectBefore(lead: string, verb: number): { text: string; start: number } | null {
  const from = Math.max(0, verb - LONGEST_SUBJECT);
  const open = lead[verb - 1] === ")" ? lead.lastIndexOf("(", verb) : -1;
  const end = open > verb - LONGEST_BRACKET && open > from ? open : verb;
  const window = lead.slice(from, end);
  const mark = Math.max(
    ...["。", "!", "?", ";", ",", ":", "”", '"', ")", "】"].map((one) => window.lastIndexOf(one)),
  );
  if (mark < 0 && from > 0) return null;
  const start = from + mark + 1;
  const text = lead.slice(start, verb);
  return text.trim() === "" ? null : { text, start };
}

/**
 * Reads who says it, with what stands between name and verb left out: 王某某在调研时(表示), 李某某还(指出).
 * 他(表示) and 会议(指出) name nobody. A name of two characters has to be known; where `known` is null, all that
 * might be names are read.
 */
export function readSubject(subject: string, how: SubjectWords): Byline | null {
  // 据某市市长张三(介绍), 履新不久的某市市长张三(说), 最后登场的是市水利局局长李四: what brings the post in is no part of it.
  const lead = /^(?:据|在)?(?:(?!来自).*的(?:[则便就]?是)?)?/.exec(subject)?.[0].length ?? 0;
  const rest = lead > 0 ? readCore(subject.slice(lead), how) : null;
  return rest?.form === "both" ? shift(rest, lead) : readCore(subject, how);
}

function readCore(subject: string, { words, known, read }: SubjectWords): Byline | null {
  const inner = [...subject.matchAll(/[在对向就还也则又再同特进补最近接日当今回受\d]/g)].map(
    (match) => match.index,
  );
  // 李某某则(说), 李某某笑着(说), 李某某自豪地(说): the adverb is no part of a name.
  const adverb = /[则也还又]$/.test(subject);
  const manner = /[地着]$/.test(subject) ? [2, 3, 4, 5].map((length) => subject.length - length) : [];
  const cuts = adverb ? [...inner, subject.length] : [subject.length, ...inner, ...manner];
  // 司马承还(指出): a name that the text knows goes before a longer one that it does not.
  const sure = cuts.find((cut) => cut > 1 && known?.has(subject.slice(0, cut).trim()));
  for (const cut of sure === undefined ? cuts : [sure]) {
    if (cut < 2) continue;
    const text = subject.slice(0, cut);
    let byline = read.get(text);
    if (byline === undefined) {
      byline = readByline(text, words);
      read.set(text, byline);
    }
    // 扎西顿珠: four characters behind a post are a name though no surname is known.
    const long = cut === subject.length && byline?.name != null && byline.name.end - byline.name.start > 3;
    if (
      byline?.form === "both" &&
      (byline.strength >= 1 || long) &&
      byline.post?.kinds.has("press") !== true
    ) {
      // Where a name with a post ends before an adverb is not told by the adverb.
      if (manner.includes(cut) && !inner.includes(cut)) continue;
      return byline;
    }
    if (byline?.form !== "name") continue;
    if (byline.strength >= 3 || (known?.has(subject.slice(0, cut).trim()) ?? byline.strength >= 1))
      return byline;
  }
  return null;
}
