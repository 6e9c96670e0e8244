import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { BylineGroup } from "./group-bylines.ts";
import { surnameLength } from "./read-name.ts";
import type { SpeakerLine } from "./speaker-line.ts";

/** Who is called 张总, 李局, 王工 holds a post that has this in it. */
const SHORT_CALLS: ReadonlyMap<string, RegExp> = new Map([
  ["总", /总(?!支)|董事长/],
  ["工", /工程师/],
  ["书", /书记/],
  ...Array.from("局厅处科院校所部站台馆队", (office) => [office, new RegExp(`${office}长`)] as const),
]);

/**
 * The one guest of a list (张三 | 某市商务局 | 党组书记、局长) whom a speaker is called after by surname and title: 张局长,
 * 张主任 for the 副主任 where nobody else of this surname is 主任, 皇甫总 for the 总经理. null where none is, or two are.
 */
export function calledGuest(
  groups: readonly BylineGroup[],
  speaker: SpeakerLine,
  words: SplitWords,
): Official | null {
  const [surname, title] = callOf(speaker, words);
  if (surname === "") return null;
  const guests = groups.filter(
    ({ official: { name } }) => name?.startsWith(surname) === true && name !== speaker.name,
  );
  const holds = (official: Official) =>
    typeof title === "string" ? official.post?.includes(title) : title.test(official.post ?? "");
  const asked = speaker.official.organization ?? "";
  const called = guests
    .map(({ official }) => official)
    .filter((official) => holds(official) && (official.organization ?? "").endsWith(asked));
  const names = (some: readonly Official[]) => new Set(some.map(({ name }) => name)).size;
  if (names(called) <= 1) return called[0] ?? null;
  // Of 局长 and 副局长 the first is called 局长.
  const whole = called.filter(({ post }) => typeof title === "string" && itemsOf(post).includes(title));
  return names(whole) === 1 ? (whole[0] ?? null) : null;
}

/** The surname, and the title or what the post must have in it; ["", ""] of somebody whose name stands there. */
function callOf(
  { surname, name, bare, official }: SpeakerLine,
  words: SplitWords,
): [string, string | RegExp] {
  if (surname !== "") return [surname, official.post ?? ""];
  const length = bare ? surnameLength(name, words) : 0;
  const short = length > 0 ? SHORT_CALLS.get(name.slice(length)) : undefined;
  return short === undefined ? ["", ""] : [name.slice(0, length), short];
}

function itemsOf(post: string | null): readonly string[] {
  return post?.split(/[、,，\s]/) ?? [];
}
