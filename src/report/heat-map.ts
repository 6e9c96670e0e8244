import type { Say } from "../dictionaries/messages.ts";
import type { MinedDocument } from "../model/extraction.ts";
import { documentLabels } from "../render/document-labels.ts";
import { sectionAt, sectionsById } from "../render/records.ts";
import { openSpeakers } from "../render/speakers.ts";
import { labelOf } from "../render/summary/section-label.ts";

/** How often who uses which phrase, and where first. */
export interface HeatMap {
  readonly users: readonly string[];
  /** Those of most users first. */
  readonly phrases: readonly HeatPhrase[];
}

/** A phrase of a heat map. */
interface HeatPhrase {
  readonly text: string;
  readonly category: string;
  readonly count: number;
  readonly score: number;
  /** By index of the user, in their order. */
  readonly uses: readonly HeatUse[];
}

/** The uses of a phrase by one user: how many, and the first. */
interface HeatUse {
  readonly user: number;
  readonly count: number;
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

/** Counts phrases by speaker (by section where nobody speaks) where there is one document, else by document. */
export function countUses(documents: readonly MinedDocument[], say: Say): HeatMap {
  const users = new Map<string, { readonly index: number; readonly label: string }>();
  const phrases = new Map<string, Omit<HeatPhrase, "uses"> & { readonly uses: Map<number, HeatUse> }>();
  documents.forEach((document, index) => {
    const userOf = documents.length === 1 ? speakerOf(document, say) : wholeOf(document, documents);
    for (const { key, label } of usersInOrder(document, userOf)) {
      if (!users.has(key)) users.set(key, { index: users.size, label });
    }
    for (const { text, category, score, mentions } of document.phrases) {
      const before = phrases.get(text);
      const uses = before?.uses ?? new Map<number, HeatUse>();
      for (const { start, end } of mentions) {
        const { key, label } = userOf(start);
        const user = users.get(key) ?? { index: users.size, label };
        users.set(key, user);
        const use = uses.get(user.index);
        uses.set(
          user.index,
          use
            ? { ...use, count: use.count + 1 }
            : { user: user.index, count: 1, document: index, start, end },
        );
      }
      phrases.set(text, {
        ...{ text, category, uses },
        count: (before?.count ?? 0) + mentions.length,
        score: Math.max(before?.score ?? 0, score),
      });
    }
  });
  const sorted = [...phrases.values()].map((phrase) => ({ ...phrase, uses: [...phrase.uses.values()] }));
  sorted.sort((a, b) => b.uses.length - a.uses.length || b.score - a.score || (a.text < b.text ? -1 : 1));
  return { users: [...users.values()].map(({ label }) => label), phrases: sorted };
}

type UserOf = (offset: number) => { readonly key: string; readonly label: string };

function speakerOf(document: MinedDocument, say: Say): UserOf {
  const sections = sectionsById(document);
  const { groupOf, officialOf } = openSpeakers(document);
  return (offset) => {
    const group = groupOf(sectionAt(offset, document.sections));
    return { key: String(group), label: labelOf(sections.get(group), officialOf(group), say) };
  };
}

/** Who uses any phrase, in the order of the text. */
function usersInOrder({ phrases }: MinedDocument, userOf: UserOf): readonly ReturnType<UserOf>[] {
  const starts = phrases.flatMap(({ mentions }) => mentions.map(({ start }) => start)).sort((a, b) => a - b);
  return [...new Map(starts.map((start) => [userOf(start).key, userOf(start)])).values()];
}

function wholeOf({ path }: MinedDocument, documents: readonly MinedDocument[]): UserOf {
  const label = documentLabels(documents.map((one) => one.path)).get(path) ?? path;
  return () => ({ key: path, label });
}
