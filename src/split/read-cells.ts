import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Byline } from "./read-byline.ts";
import { nameStrength } from "./read-name.ts";
import { readOrganization } from "./read-organization.ts";
import { readPost } from "./read-post.ts";
import { regionLength } from "./read-region.ts";
import { shiftPost } from "./shift-byline.ts";

/** What sets the parts of a byline apart: 市水利局 | 张三 | 局长, 张三 - 市水利局 - 局长, 张三/市水利局/局长. */
const SEPARATORS = /\s*[|/●■◆▲★]\s*|\s+[·•—-]+\s+/g;
const ANY = /[|/●■◆▲★]|\s[·•—-]/;
/** A line of more parts is a row of something else. */
const MOST_CELLS = 8;
/** What a part says of a person that is neither name nor post: 女, 苗族, 1975年生, 45岁, 中共党员. */
const FACT = /^(?:男|女|\p{Script=Han}{1,5}族|\d{4}年(?:\d{1,2}月)?(?:出?生)?|\d{2}岁|中共党员|无党派)$/u;

/**
 * The text with what sets its parts apart as spaces, one for each character; null where fewer than two do, one of which may be a
 * space: 市水利局 | 张三 局长.
 */
export function withoutSeparators(text: string): string | null {
  if (!ANY.test(text)) return null;
  let count = 0;
  const blank = text.replace(SEPARATORS, (mark) => {
    count++;
    return " ".repeat(mark.length);
  });
  return count === 0 || blank.trim().split(/\s+/).length < 3 ? null : blank;
}

/**
 * Reads a line of three parts or more in any order, of which one is the name, the others organisation, post and facts
 * about the person: 甬东新区科技局 王某某 局长, 王 某 女 某市水利局 局长. null where a part is none of these.
 */
export function readCells(text: string, words: SplitWords): Byline | null {
  const cells = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (cells.length < 3 || cells.length > MOST_CELLS) return null;
  let best: Byline | null = null;
  for (let from = 0; from < cells.length; from++)
    for (const to of [from, from + 1]) {
      const first = cells[from];
      const last = cells[to];
      if (first === undefined || last === undefined) continue;
      const name = { start: first.start, end: last.end };
      const strength = nameStrength(text.slice(name.start, name.end), words);
      if (strength < 1 || strength <= (best?.strength ?? 0)) continue;
      const before = cells.slice(0, from).filter((cell) => !FACT.test(text.slice(cell.start, cell.end)));
      const behind = cells.slice(to + 1).filter((cell) => !FACT.test(text.slice(cell.start, cell.end)));
      const post = ownedPost(text, before, behind, words);
      if (post !== null) best = { form: "both", name, strength, post, marked: false, spaced: false };
    }
  return best;
}

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** The post in the cells around a name: on one side of it, or the organisation before and the post behind. */
export function ownedPost(text: string, before: readonly Cell[], behind: readonly Cell[], words: SplitWords) {
  const place = (cells: readonly Cell[]) => ({
    start: cells[0]?.start ?? 0,
    end: cells.at(-1)?.end ?? 0,
  });
  const read = (cells: readonly Cell[]) => {
    const { start, end } = place(cells);
    const post = readPost(text.slice(start, end), words);
    return post === null ? null : shiftPost(post, start);
  };
  if (before.length === 0) return read(behind);
  if (behind.length === 0) return read(before);
  const post = read(behind);
  if (post === null || post.organization !== null || post.region !== null) return null;
  const { start, end } = place(before);
  const said = text.slice(start, end);
  const owner = readOrganization(said, words);
  if (owner !== null) return { ...post, ...ownerOf(shiftPost(owner, start)) };
  const region = regionLength(said, words);
  if (region < 2 || region < said.length) return null;
  return { ...post, region: { start, end } };
}

function ownerOf({ organization, region }: ReturnType<typeof shiftPost>) {
  return { organization, region };
}
