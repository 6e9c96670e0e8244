import { foldText } from "../model/fold.ts";
import type { Wording } from "../model/wording.ts";
import { readDictionaryText } from "./decode-dictionary.ts";
import { inEnglish, wordedError } from "./messages.ts";
import { type PolicyTerm, TERM_COLUMNS } from "./policy-terms.ts";
import { TermTable } from "./term-table.ts";
import { LineProblem, parseUserLine, type UserEntry } from "./user-line.ts";

/** A user's dictionary: its entries in the order of the file, and the lines that are none. */
export interface UserDictionary {
  /** As given. */
  readonly file: string;
  readonly entries: readonly UserEntry[];
  readonly bad: readonly BadLine[];
}

/** A line that is no entry. */
interface BadLine {
  readonly line: number;
  /** `what is wrong; what was expected`, in English. */
  readonly message: string;
  readonly wording: Wording;
}

/**
 * Reads a user's dictionary (`--dict FILE`): jieba's `词 频 词性` or our tab-separated columns (with a header that
 * names them, or without: text, category, year, level, variants); `-词` removes a term; `#` comments.
 *
 * Throws PolicyMineError DICTIONARY where the file cannot be read, or for the first bad line, with file:line.
 */
export function readUserDictionary(file: string): UserDictionary {
  const dictionary = parseUserDictionary(readDictionaryText(file), file);
  const [first, ...others] = dictionary.bad;
  if (first === undefined) return dictionary;
  const more = { key: "dictionary.more", values: { n: others.length } };
  const wording: Wording = {
    key: "dictionary.badLine",
    values: { file, line: first.line, problem: first.wording, more: others.length === 0 ? "" : more },
  };
  throw wordedError("DICTIONARY", wording);
}

/** Parses the text of a user's dictionary; `file` is named in what it returns. See readUserDictionary. */
export function parseUserDictionary(text: string, file: string): UserDictionary {
  const entries: UserEntry[] = [];
  const bad: BadLine[] = [];
  let columns: readonly string[] = TERM_COLUMNS;
  let first = true;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const row = raw.replace(INVISIBLE, "").trimEnd();
    if (row.trim() === "" || row.startsWith("#")) continue;
    const header = first ? headerOf(row) : null;
    first = false;
    if (header !== null) {
      columns = header;
      const problem = problemOfHeader(header);
      if (problem !== null) return { file, entries, bad: [badLine(index + 1, problem)] };
      continue;
    }
    const entry = parseUserLine(row.replace(/^[ \u3000]+/, ""), index + 1, columns);
    if (entry instanceof LineProblem) bad.push(badLine(index + 1, entry.wording));
    else entries.push(entry);
  }
  return { file, entries, bad };
}

/** Byte order marks, zero-width spaces and the like: pasted along with a term, they would keep it from matching. */
const INVISIBLE = /\p{Cf}/gu;

/** The column names, where the line is a header: one of its cells is "text". */
function headerOf(row: string): readonly string[] | null {
  const cells = row.split("\t").map((cell) => cell.trim());
  return cells.includes("text") ? cells : null;
}

function badLine(line: number, wording: Wording): BadLine {
  return { line, message: inEnglish(wording), wording };
}

function problemOfHeader(columns: readonly string[]): Wording | null {
  const names: readonly string[] = TERM_COLUMNS;
  const strange = columns.find((name, index) => !names.includes(name) || columns.indexOf(name) !== index);
  if (strange === undefined) return null;
  return { key: "dictionary.header", values: { column: strange, columns: names.join(", ") } };
}

/**
 * The terms in force: ours, changed by the users' dictionaries one after the other, so that a later line wins.
 *
 * A term that is listed again takes what the line says (category, year, level) and keeps the rest; its variants are
 * added. A variant of one term that is listed as a term of its own becomes one; a term that is listed as a variant
 * becomes that, with its own variants. A removed term goes with its variants, a removed variant goes alone.
 */
export function applyUserDictionaries(
  terms: readonly PolicyTerm[],
  dictionaries: readonly UserDictionary[],
): readonly PolicyTerm[] {
  if (dictionaries.every((dictionary) => dictionary.entries.length === 0)) return terms;
  const words = new TermTable(terms);
  for (const { entries } of dictionaries) {
    for (const entry of entries) {
      if (entry.remove) words.remove(entry.text);
      else words.put(entry);
    }
  }
  return words.terms();
}

/**
 * The words that the users' dictionaries remove and that are not in force again afterwards: folded, each once, sorted,
 * a removed term of ours with its variants. No phrase is made of them, wherever it may come from.
 */
export function removedWords(
  ours: readonly PolicyTerm[],
  inForce: readonly PolicyTerm[],
  dictionaries: readonly UserDictionary[],
): readonly string[] {
  const lines = dictionaries.flatMap(({ entries }) => entries.filter((entry) => entry.remove));
  if (lines.length === 0) return [];
  const texts = new Set(lines.map((entry) => foldText(entry.text)));
  const known = ours.filter((term) => texts.has(foldText(term.text)));
  for (const variant of known.flatMap((term) => term.variants)) texts.add(foldText(variant));
  for (const { text, variants } of inForce) {
    for (const wording of [text, ...variants]) texts.delete(foldText(wording));
  }
  return [...texts].sort();
}
