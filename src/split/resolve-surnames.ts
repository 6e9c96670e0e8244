import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { type Call, calledSo, callOf } from "./called-guest.ts";
import type { BylineGroup } from "./group-bylines.ts";
import { findIntroductions } from "./introductions.ts";
import { nameStrength } from "./read-name.ts";
import type { SpeakerLine } from "./speaker-line.ts";

/** Somebody who is named in full; the name as folded. */
interface Person {
  readonly name: string;
  readonly official: Official;
}

/** More people who are called by their surnames take part in no conversation: for each the document is read once. */
const MOST_PEOPLE = 24;
/** So many bylines are looked at for who is called. */
const MOST_GUESTS = 60;
/** More places where a surname stands are not looked at. */
const MOST_PLACES = 2000;

/**
 * The speakers, those who are only called by surname and title (罗书记:) with the name that the document gives them:
 * that of a guest in a list, of another speaker, or of somebody whom the text introduces with that title. Others stay as they are.
 */
export function nameSurnames(
  document: SourceDocument,
  speakers: readonly SpeakerLine[],
  groups: readonly BylineGroup[],
  words: SplitWords,
): readonly SpeakerLine[] {
  const people = new Map<string, Person | null>();
  const guests = groups.slice(0, MOST_GUESTS);
  return speakers.map((speaker) => {
    const call = callOf(speaker, words);
    if (call === null) return speaker;
    const called = `${call.surname} ${call.title} ${speaker.official.organization}`;
    if (!people.has(called) && people.size < MOST_PEOPLE)
      people.set(
        called,
        guestCalled(guests, speaker, call) ??
          (speaker.bare ? null : speakerWith(speakers, call.surname)) ??
          introducedAs(document, call, words),
      );
    const person = people.get(called) ?? null;
    return person === null ? speaker : { ...speaker, ...person, weight: 0.9, bare: false };
  });
}

/** The guest of a list (张三 | 某市商务局 | 党组书记、局长) whom a speaker is called after. */
function guestCalled(groups: readonly BylineGroup[], { official }: SpeakerLine, call: Call): Person | null {
  const asked = official.organization ?? "";
  const guests = groups.flatMap(({ official: guest }) =>
    guest.name?.startsWith(call.surname) === true && (guest.organization ?? "").endsWith(asked)
      ? [{ name: guest.name, official: guest }]
      : [],
  );
  return calledSo(guests, call);
}

/** The one person of this surname among the speakers who are named in full. */
function speakerWith(speakers: readonly SpeakerLine[], surname: string): Person | null {
  const known = speakers.filter((speaker) => speaker.name.startsWith(surname));
  const [first] = known;
  if (first === undefined || known.some((speaker) => speaker.name !== first.name)) return null;
  return { name: first.name, official: first.official };
}

/** The one person of this surname whom the text introduces with this title: 副主任张某某 for 张主任. */
function introducedAs(document: SourceDocument, call: Call, words: SplitWords): Person | null {
  const names = namesWith(document, call.surname, words);
  const found = [...findIntroductions(document, names, words)].map(([name, official]) => ({
    name,
    official,
  }));
  // 罗志 stands wherever 罗志远 does.
  const whole = found.filter(
    ({ name }) => !found.some((other) => other.name !== name && other.name.startsWith(name)),
  );
  return calledSo(whole, call);
}

/** What may be names with a surname, among all that the text holds. */
function namesWith(document: SourceDocument, surname: string, words: SplitWords): ReadonlySet<string> {
  const names = new Set<string>();
  let places = 0;
  let at = document.folded.indexOf(surname);
  while (at >= 0 && places++ < MOST_PLACES) {
    for (const length of [surname.length + 1, surname.length + 2]) {
      const name = document.folded.slice(at, at + length);
      if (nameStrength(name, words) >= 2) names.add(name);
    }
    at = document.folded.indexOf(surname, at + 1);
  }
  return names;
}
