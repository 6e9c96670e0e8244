import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { ContentLine } from "./content-line.ts";
import type { LineByline } from "./line-byline.ts";
import { fillOfficial, officialOf } from "./official-of.ts";
import { isDay, isOccasion, isWrittenBy } from "./title-lines.ts";

/** An essay whose author stands below its title with a name only, and whose last line tells the post: (作者系某市市长). */
export interface SignedEssay {
  /** The index of the line with the name. */
  readonly name: number;
  /** The index of the note that closes it. */
  readonly note: number;
  readonly official: ReturnType<typeof officialOf>;
}

/**
 * The essays of a text that are signed in two places: a name alone above running text, and a note on its post behind
 * that text, before the next name. A name without such a note, and a note without a name, are none.
 */
export function findSignedEssays(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
): readonly SignedEssay[] {
  const essays: SignedEssay[] = [];
  const opens = firstIsPost(read);
  let open: number | null = null;
  for (const [index, byline] of read.entries()) {
    if (byline === null) continue;
    const below = textBelow(lines, index);
    // Between a title and its text a name that no list knows is one, too, if a note behind the text tells its post.
    const least = lines[index - 1]?.prose === false ? 0 : 1;
    if (
      byline.form === "name" &&
      byline.strength >= least &&
      below?.prose === true &&
      below.folded.length > 20
    )
      open = index;
    else if (
      open !== null &&
      (byline.form === "post" ? byline.marked : isSame(document, read[open], byline)) &&
      index > open + 1 &&
      !ALL.test(lines[index]?.folded ?? "") &&
      // (某市水利局局长) right above a name belongs to that name, if the first name has one above it, too.
      !(opens && read[index + 1]?.form === "name" && lines[index + 2]?.prose === true)
    ) {
      const naming = read[open];
      if (naming !== null && naming !== undefined) {
        const official = officialOf(document, naming, naming.at);
        essays.push({
          name: open,
          note: index,
          official: fillOfficial(official, officialOf(document, byline, byline.at)),
        });
      }
      open = null;
    }
  }
  return essays;
}

/** (张三系某市市长,李四系某县县长): the note on several authors belongs to no one essay. */
const ALL = /^\(?(?:作者)?\p{Script=Han}{2,4}系.{4,}?[,;、]\p{Script=Han}{2,4}系/u;

/** Whether a post that a mark brings in stands above all names. */
function firstIsPost(read: readonly (LineByline | null)[]): boolean {
  const first = read.find((byline) => byline?.form === "name" || (byline?.form === "post" && byline.marked));
  return first?.form === "post";
}

/** 【人物名片】张三,某市水利局局长 behind the text of 张三. */
function isSame(document: SourceDocument, naming: LineByline | null | undefined, note: LineByline): boolean {
  if (note.form !== "both" || naming?.name == null || note.name === null) return false;
  const say = ({ at }: LineByline, { start, end }: Span) =>
    document.folded.slice(at + start, at + end).replace(/\s+/g, "");
  return say(naming, naming.name) === say(note, note.name);
}

/** The line below a name, and below a day, a salutation (各位代表:) or who wrote the piece down. */
function textBelow(lines: readonly ContentLine[], name: number): ContentLine | undefined {
  const below = lines[name + 1];
  const isBetween =
    isWrittenBy(below) || isOccasion(below) || isDay(below) || /^.{2,18}:$/.test(below?.folded ?? "");
  return isBetween ? lines[name + 2] : below;
}
