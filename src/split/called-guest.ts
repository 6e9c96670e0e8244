import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import { surnameLength } from "./read-name.ts";
import type { SpeakerLine } from "./speaker-line.ts";

/** A surname, and what the post of whoever is called by it must hold. */
export interface Call {
  readonly surname: string;
  readonly title: string | RegExp;
}

/** Who is called 张总, 李局, 王工 holds a post that has this in it. */
const SHORT_CALLS: ReadonlyMap<string, RegExp> = new Map([
  ["总", /总(?!支)|董事长/],
  ["工", /工程师/],
  ...Array.from("局厅处科院校所部站台馆队", (office) => [office, new RegExp(`${office}长`)] as const),
]);

/** How a speaker is called by surname and title: 张局长, 皇甫总; null where the name stands there. */
export function callOf({ surname, name, bare, official }: SpeakerLine, words: SplitWords): Call | null {
  if (surname !== "") return { surname, title: official.post ?? "" };
  const length = bare ? surnameLength(name, words) : 0;
  const short = length > 0 ? SHORT_CALLS.get(name.slice(length)) : undefined;
  return short === undefined ? null : { surname: name.slice(0, length), title: short };
}

/**
 * The one of several people of a surname who is called so: 张局长, 张主任 for the 副主任 where nobody else of this
 * surname is 主任, 皇甫总 for the 总经理. null where none is, or two are.
 */
export function calledSo<Person extends { readonly name: string; readonly official: Official }>(
  people: readonly Person[],
  { title }: Call,
): Person | null {
  const called = people.filter(({ official: { post } }) =>
    typeof title === "string" ? post?.includes(title) : title.test(post ?? ""),
  );
  return only(called) ?? only(called.filter(({ official }) => isItem(official.post, title)));
}

function only<Person extends { readonly name: string }>(people: readonly Person[]): Person | null {
  return new Set(people.map(({ name }) => name)).size === 1 ? (people[0] ?? null) : null;
}

/** Of 局长 and 副局长 the first is called 局长. */
function isItem(post: string | null, title: string | RegExp): boolean {
  return typeof title === "string" && post?.split(/[、,，\s]/).includes(title) === true;
}
