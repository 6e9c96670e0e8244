import type { TaskWords } from "../dictionaries/task-words.ts";
import type { Responsible } from "./task.ts";

/** Who a text names, with nobody missing: the lists of a Responsible that is "stated". */
export type Named = Omit<Responsible, "from">;

/**
 * Reads who is to do it out of an item: （责任单位：市科技局、市财政局）, （市发展改革委牵头，市财政局配合）,
 * 由市科技局牵头. null where it names nobody.
 */
export function readResponsible(folded: string, words: TaskWords): Named | null {
  const found = { lead: [] as string[], responsible: [] as string[], support: [] as string[] };
  for (const part of bracketsOf(folded)) readPart(part, words, found);
  if (found.lead.length + found.responsible.length + found.support.length === 0) {
    const lead = /(?:^|[,。;])由([^,。;由]{2,20}?)牵头/.exec(folded)?.[1];
    if (lead !== undefined) found.lead.push(...namesOf(lead));
  }
  if (found.lead.length + found.responsible.length + found.support.length === 0) return null;
  return {
    lead: [...new Set(found.lead)],
    responsible: [...new Set(found.responsible)],
    support: [...new Set(found.support)],
  };
}

/** Whether an item is nothing but who is to do it: a bracket, or a line that begins with 责任单位. */
export function isOnlyResponsible(folded: string, words: TaskWords): boolean {
  if (/^[([【][^)\]】]*[)\]】]。?$/.test(folded)) return readResponsible(folded, words) !== null;
  return labelled(folded, [...words.lead, ...words.responsible, ...words.support]) !== null;
}

/** What stands in brackets; all of a line that begins with a label. */
function bracketsOf(folded: string): readonly string[] {
  const parts: string[] = [];
  for (let at = folded.indexOf("("); at !== -1; at = folded.indexOf("(", at + 1)) {
    const end = folded.indexOf(")", at);
    if (end === -1) break;
    parts.push(folded.slice(at + 1, end));
    at = end;
  }
  return /^(?:\S{0,4}单位|\S{0,4}部门):/.test(folded) ? [folded, ...parts] : parts;
}

function readPart(part: string, words: TaskWords, found: Record<keyof Named, string[]>): void {
  let list: keyof Named | null = null;
  for (const clause of part.split(/[;,。]/)) {
    const kinds = ["lead", "responsible", "support"] as const;
    const label = kinds
      .map((kind) => ({ kind, text: labelled(clause, words[kind]) }))
      .find(({ text }) => text !== null);
    const end = kinds
      .map((kind) => ({ kind, text: withoutEnd(clause, words[kind]) }))
      .find(({ text }) => text !== null);
    const read = label ?? end;
    if (read?.text) found[read.kind].push(...namesOf(read.text));
    // 责任单位：市科技局，市财政局: the list goes on behind a comma.
    else if (list !== null && read === undefined) found[list].push(...namesOf(clause));
    list = label?.kind ?? (end ? null : list);
  }
}

/** 牵头单位:市科技局 → 市科技局. */
function labelled(clause: string, labels: readonly string[]): string | null {
  const text = clause.trim();
  const label = labels.find((one) => text.startsWith(one) && text.charAt(one.length) === ":");
  return label === undefined ? null : text.slice(label.length + 1);
}

/** 市科技局牵头 → 市科技局. */
function withoutEnd(clause: string, ends: readonly string[]): string | null {
  const text = clause.trim();
  const end = ends.find((one) => text.endsWith(one) && text.length > one.length);
  return end === undefined ? null : text.slice(0, -end.length).replace(/^由/, "");
}

function namesOf(text: string): readonly string[] {
  return text
    .split(/[、\s]+/)
    .map((name) => name.replace(/(?:按照?|根据)职责分工$|等$|[。.)]$/g, ""))
    .filter((name) => name.length > 1 && name.length <= LONGEST_NAME);
}

/** 县（市、区）人民政府、开发区管委会 and the like are shorter; a longer run is a sentence. */
const LONGEST_NAME = 30;
