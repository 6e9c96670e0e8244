import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import type { BylineGroup } from "./group-bylines.ts";
import type { SpeakerLine } from "./speaker-line.ts";

/** 张:… */
const TURN = /^(\p{Script=Han}):(?=.)/u;
/** 某市水利局局长张三(以下简称“张”):…, (简称张) */
const CALLED = /\((?:以下)?(?:简称|称)[:“"「]*(\p{Script=Han})[”"」]?\)/u;
/** So far into a line somebody is named who is called so. */
const HEAD = 80;
/** One line may be anything; a conversation goes to and fro. */
const FEWEST = 2;

/**
 * The turns of a conversation, with those that open with a single character: 张:… is whom an earlier turn calls so (以下简称“张”), or the
 * only one of this surname who takes part; 记:… and 问:… ask. None are added where nobody is called so twice. `lines` are as
 * the text has them, see blankShortNames.
 */
export function withShortTurns(
  lines: readonly ContentLine[],
  turns: readonly SpeakerLine[],
  groups: readonly BylineGroup[],
  words: SplitWords,
): readonly SpeakerLine[] {
  const taken = new Set(turns.map(({ line }) => line));
  const short = lines.flatMap((line, index) => {
    const letter = taken.has(index) ? "" : (TURN.exec(line.folded.slice(0, 3))?.[1] ?? "");
    return letter === "" ? [] : [{ line, index, letter }];
  });
  if (short.length < FEWEST) return turns;
  const people = peopleOf(lines, turns, groups);
  const own = short.filter(({ letter }) => people.get(letter) != null);
  if (own.length < FEWEST) return turns;
  const asked = short.filter(({ letter }) => !people.has(letter) && asks(letter, words));
  const added = [...own, ...asked].map(({ line, index, letter }): SpeakerLine => {
    const person = people.get(letter) ?? null;
    const none = { name: null, post: null, organization: null, region: null };
    const flags = { salutes: false, bare: false, alone: false, inline: false, postOnly: false, mark: null };
    return {
      ...flags,
      line: index,
      official: person?.official ?? none,
      name: person?.name ?? "",
      weight: person === null ? 0.3 : 0.9,
      body: line.start + 2,
      press: person === null,
      surname: "",
    };
  });
  return [...turns, ...added].sort((a, b) => a.line - b.line);
}

/** The lines without what somebody is called for short (以下简称“张”), one blank for each character. */
export function blankShortNames(lines: readonly ContentLine[]): readonly ContentLine[] {
  return lines.map((line) => {
    const head = line.folded.slice(0, HEAD);
    if (!head.includes("称")) return line;
    const blank = head.replace(CALLED, (said) => " ".repeat(said.length));
    return blank === head ? line : { ...line, folded: blank + line.folded.slice(HEAD) };
  });
}

type Person = Pick<SpeakerLine, "official" | "name">;

/** Who is called by a single character; null where two are. */
function peopleOf(
  lines: readonly ContentLine[],
  turns: readonly SpeakerLine[],
  groups: readonly BylineGroup[],
): ReadonlyMap<string, Person | null> {
  const people = new Map<string, Person | null>();
  const named = turns.filter(({ name, press }) => name.length > 1 && !press);
  const listed = groups.flatMap(({ official }) =>
    official.name === null ? [] : [{ official, name: official.name }],
  );
  for (const { official, name } of [...named, ...listed]) {
    const known = people.get(name.slice(0, 1));
    if (known === undefined) people.set(name.slice(0, 1), { official, name });
    else if (known?.name !== name) people.set(name.slice(0, 1), null);
  }
  for (const { line, official, name } of named) {
    const letter = CALLED.exec(lines[line]?.folded.slice(0, HEAD) ?? "")?.[1];
    if (letter !== undefined) people.set(letter, { official, name });
  }
  return people;
}

/** 记, 主 and 问: the first character of who asks. */
function asks(letter: string, words: SplitWords): boolean {
  if (words.questionWords.get(letter) === "question") return true;
  return [...words.titles].some(([title, kind]) => kind === "press" && title.startsWith(letter));
}
