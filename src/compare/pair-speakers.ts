import type { MinedDocument, Official } from "../model/extraction.ts";
import { openSpeakers } from "../render/speakers.ts";

/** Names who speaks in a section of either document, so that the two of a pair have one name. */
export interface SpeakerNames {
  readonly before: (section: number) => string;
  readonly after: (section: number) => string;
}

type Sections = Pick<MinedDocument, "sections">;

/**
 * Pairs the speakers of two documents: by name and organisation, then by organisation or name alone where one speaker
 * on each side has it, as an office has many members. Where a document has one speaker or none, all of both is of one.
 */
export function pairSpeakers(before: Sections, after: Sections): SpeakerNames {
  const [first, second] = [openSpeakers(before), openSpeakers(after)];
  if (first.count < 2 || second.count < 2) return { before: () => "", after: () => "" };
  const from = listOfficials(before);
  const to = listOfficials(after);
  const shared = new Map<string, string>();
  for (const nameOf of NAMES) {
    const paired = new Set(shared.values());
    const left = onceNamed(
      [...from].filter(([key]) => !shared.has(key)),
      nameOf,
    );
    const others = onceNamed(
      [...to].filter(([key]) => !paired.has(key)),
      nameOf,
    );
    for (const [name, key] of others) {
      const other = left.get(name);
      if (other !== undefined) shared.set(other, key);
    }
  }
  return {
    before: (section) => {
      const official = first.officialOf(section);
      if (official === null) return "";
      return shared.get(keyOf(official)) ?? `before ${keyOf(official)}`;
    },
    after: (section) => {
      const official = second.officialOf(section);
      return official === null ? "" : keyOf(official);
    },
  };
}

const NAMES: readonly ((official: Official) => string | null)[] = [
  ({ name, organization }) => (name === null || organization === null ? null : `${name}\n${organization}`),
  ({ organization }) => organization,
  ({ name }) => name,
];

function keyOf({ name, organization, post }: Official): string {
  return [name, organization, post].join("\n");
}

function listOfficials(document: Sections): ReadonlyMap<string, Official> {
  const { officialOf } = openSpeakers(document);
  const officials = document.sections.flatMap(({ id }) => officialOf(id) ?? []);
  return new Map(officials.map((official) => [keyOf(official), official]));
}

/** The speakers whose name no other of the list has: name → key. */
function onceNamed(
  officials: readonly (readonly [key: string, official: Official])[],
  nameOf: (official: Official) => string | null,
): ReadonlyMap<string, string> {
  const keys = new Map<string, string[]>();
  for (const [key, official] of officials) {
    const name = nameOf(official);
    if (name === null) continue;
    const known = keys.get(name);
    if (known) known.push(key);
    else keys.set(name, [key]);
  }
  return new Map(
    [...keys].flatMap(([name, [key, ...more]]) => (key && more.length === 0 ? [[name, key]] : [])),
  );
}
