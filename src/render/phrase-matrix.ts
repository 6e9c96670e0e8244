import type { Say } from "../dictionaries/messages.ts";
import type { MinedDocument, Phrase } from "../model/extraction.ts";
import { documentLabels } from "./document-labels.ts";
import { type Spread, spreadOver } from "./phrase-spread.ts";
import { categoryColumn, numberColumn, type RecordColumn, type RecordList } from "./record-list.ts";
import { sectionsById } from "./records.ts";
import { openSpeakers } from "./speakers.ts";
import { labelOf } from "./summary/section-label.ts";

/** Which phrases who uses how often: a table phrase × user. */
export interface PhraseMatrix {
  /** In the order of the documents and their sections. */
  readonly users: readonly PhraseUser[];
  /** Most users first, then best score, then text. */
  readonly rows: readonly PhraseRow[];
}

/** An official, a section where nobody speaks, or a document. */
interface PhraseUser {
  /** Tells him from all others: "甲乙 (甬江市科技局)". */
  readonly key: string;
  readonly label: string;
}

/** A phrase in all documents; `score` is its best. */
export interface PhraseRow extends Spread {
  readonly text: string;
  readonly category: string;
  readonly count: number;
  readonly score: number;
  /** Counts by key of the user; a user that does not have it is missing. */
  readonly by: Readonly<Record<string, number>>;
}

/** What a phrase is counted by. */
export type PhraseUnit = "official" | "document";

/** Counts the phrases of all documents by official (by section where nobody speaks) or by document. */
export function countPhrasesBy(
  documents: readonly MinedDocument[],
  unit: PhraseUnit,
  say: Say,
): PhraseMatrix {
  const users = new Map<string, PhraseUser>();
  const labels = documentLabels(documents.map(({ path }) => path));
  const found = new Map<string, Counting>();
  for (const document of documents) {
    const userOf = unit === "document" ? documentUser(document.path, labels) : speakerUser(document, say);
    for (const id of sectionsWithPhrases(document)) users.set(userOf(id).key, userOf(id));
    for (const phrase of document.phrases) {
      const counting = found.get(phrase.text) ?? { phrase, count: 0, score: 0, by: new Map() };
      found.set(phrase.text, counting);
      add(counting, phrase, userOf);
    }
  }
  const rows = [...found.values()].map(({ phrase: { text, category }, count, score, by }) => ({
    ...{ text, category, count, score },
    ...spreadOver(by.size, users.size),
    by: Object.fromEntries(by),
  }));
  rows.sort((a, b) => b.users - a.users || b.score - a.score || (a.text < b.text ? -1 : 1));
  return { users: [...users.values()], rows };
}

interface Counting {
  readonly phrase: Phrase;
  count: number;
  score: number;
  readonly by: Map<string, number>;
}

type UserOf = (section: number) => PhraseUser;

function sectionsWithPhrases({ phrases }: MinedDocument): readonly number[] {
  const ids = new Set(phrases.flatMap(({ sections }) => sections.map(({ section }) => section)));
  return [...ids].sort((a, b) => a - b);
}

function add(counting: Counting, phrase: Phrase, userOf: UserOf): void {
  counting.count += phrase.count;
  counting.score = Math.max(counting.score, phrase.score);
  for (const { section, count } of phrase.sections) {
    const { key } = userOf(section);
    counting.by.set(key, (counting.by.get(key) ?? 0) + count);
  }
}

function documentUser(path: string, labels: ReadonlyMap<string, string>): UserOf {
  return () => ({ key: path, label: labels.get(path) ?? path });
}

/** An official is the same in every document; a section is one of its document. */
function speakerUser(document: MinedDocument, say: Say): UserOf {
  const sections = sectionsById(document);
  const { officialOf, groupOf } = openSpeakers(document);
  return (section) => {
    const group = groupOf(section);
    const official = officialOf(group);
    const label = labelOf(sections.get(group), official, say);
    return {
      key: `${label} (${official ? (official.organization ?? official.post ?? "") : document.path})`,
      label,
    };
  };
}

/** The matrix as a list; `rows` are those of its rows that are to be shown. */
export function listPhraseMatrix(
  { users }: PhraseMatrix,
  rows: readonly PhraseRow[],
  say: Say,
): RecordList<PhraseRow> {
  // The column of the only user says as much.
  const programsOnly = users.length === 1;
  const columns: readonly RecordColumn<PhraseRow>[] = [
    {
      name: "text",
      label: say("column.phrase"),
      min: 16,
      max: 32,
      lines: 2,
      sticky: true,
      cell: ({ text }) => text,
    },
    { ...categoryColumn<PhraseRow>(say), optional: true },
    { ...numberColumn("count", say("column.count"), ({ count }) => count), sticky: true, programsOnly },
    {
      ...numberColumn("users", say("column.speakers"), ({ users: number }) => number),
      ...{ sticky: true, programsOnly },
    },
    ...users.map(({ key, label }) => ({
      ...numberColumn<PhraseRow>(key, label, ({ by }) => by[key] ?? null),
      max: 24,
    })),
  ];
  return { columns, records: rows, empty: say("empty.phrases") };
}
