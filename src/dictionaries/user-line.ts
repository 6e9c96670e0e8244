import { foldText } from "../model/fold.ts";
import type { Wording } from "../model/wording.ts";
import { TERM_COLUMNS, TERM_LEVELS } from "./policy-terms.ts";

/** One line of a user's dictionary. What the line does not say is null. */
export interface UserEntry {
  /** From 1. */
  readonly line: number;
  /** A line `-词`: the term is no longer one. */
  readonly remove: boolean;
  readonly text: string;
  readonly category: string | null;
  readonly year: string | null;
  readonly level: string | null;
  readonly variants: readonly string[];
}

/** Why a line is no entry: `what is wrong; what was expected`. */
export class LineProblem {
  readonly wording: Wording;

  constructor(key: string, values: Wording["values"] = {}) {
    this.wording = { key, values };
  }
}

/** The longest term that is taken, in code units: longer ones are sentences. */
const LONGEST = 100;

/** The cells of a line by column of the policy dictionary. */
type Cells = Readonly<Partial<Record<(typeof TERM_COLUMNS)[number], string>>>;

/**
 * Reads a line of either form: `词 频 词性` as jieba has it (frequency and tag may be missing, the term may hold
 * spaces), or the columns `columns`, separated by tabs. `-词` removes a term. The frequency and the tag are not used.
 */
export function parseUserLine(
  row: string,
  line: number,
  columns: readonly string[],
): UserEntry | LineProblem {
  const remove = /^[-－]/u.test(row);
  const content = remove ? row.slice(1) : row;
  const cells = content.includes("\t") ? readCells(content, columns) : readJiebaLine(content);
  if (cells instanceof LineProblem) return cells;
  const { text = "", category = "", year = "", level = "", variants = "" } = cells;
  const others = variants
    .split("|")
    .map((variant) => variant.trim())
    .filter((variant) => variant !== "");
  const problem = [text, ...others].map(problemOfTerm).find((found) => found !== null);
  if (problem) return problem;
  if (!/^(?:[0-9]{4})?$/.test(year)) {
    return new LineProblem("dictionary.year", { year });
  }
  if (!TERM_LEVELS.includes(level)) {
    return new LineProblem("dictionary.level", { level });
  }
  if (remove && (category !== "" || others.length > 0)) {
    return new LineProblem("dictionary.removalCells", { text });
  }
  return {
    line,
    remove,
    text,
    category: category === "" ? null : category,
    year: year === "" ? null : year,
    level: level === "" ? null : level,
    variants: others,
  };
}

function readCells(content: string, columns: readonly string[]): Cells | LineProblem {
  const values = content.split("\t").map((cell) => cell.trim());
  const [text = "", second = "", third = ""] = values;
  const isJieba = columns === TERM_COLUMNS && /^[0-9]+$/.test(second) && /^[a-z]{0,4}$/.test(third);
  if (isJieba && values.length <= 3) return { text };
  const extra = values.slice(columns.length).findIndex((cell) => cell !== "");
  if (extra !== -1) {
    return new LineProblem("dictionary.cells", {
      cells: values.length,
      most: columns.length,
      columns: columns.join(", "),
    });
  }
  const cells: Record<string, string> = {};
  for (const [index, column] of columns.entries()) cells[column] = values[index] ?? "";
  return cells;
}

/**
 * `揭榜挂帅`, `揭榜挂帅 5`, `揭榜挂帅 5 n`, `揭榜挂帅 n`, `AI for Science 5 n`; not `揭榜挂帅 n 5`, `揭榜挂帅 -1 n`.
 */
function readJiebaLine(content: string): Cells | LineProblem {
  const words = content.split(/[ \u3000\u00a0]+/u).filter((word) => word !== "");
  const tag = words.length > 1 && /^[a-z]{1,4}$/.test(words.at(-1) ?? "") ? words.pop() : undefined;
  const last = words.at(-1) ?? "";
  const expected: Wording = { key: "dictionary.forms", values: {} };
  if (words.length > 1 && /^[0-9]+$/.test(last)) {
    words.pop();
    if (tag === undefined && words.length > 1 && /^[a-z]{1,4}$/.test(words.at(-1) ?? "")) {
      const tag = words.at(-1) ?? "";
      return new LineProblem("dictionary.tagFirst", { tag, frequency: last, expected });
    }
  } else if (words.length > 1 && /^[-+.,0-9]*[0-9][-+.,0-9]*$/.test(last)) {
    return new LineProblem("dictionary.frequency", { frequency: last, expected });
  }
  if (/,[a-z0-9]+$/.test(foldText(content))) {
    return new LineProblem("dictionary.commas", { content, expected });
  }
  return { text: words.join(" ") };
}

/** Why a text is no term: null where it is one. */
function problemOfTerm(text: string): LineProblem | null {
  if (text === "") return new LineProblem("dictionary.noTerm");
  if (/\p{Cc}|\ufffd/u.test(text)) return new LineProblem("dictionary.control", { text });
  if ([...text].length < 2) return new LineProblem("dictionary.oneCharacter", { text });
  if (text.length > LONGEST) {
    return new LineProblem("dictionary.tooLong", { length: text.length, most: LONGEST });
  }
  return /[\p{L}\p{N}]/u.test(text) ? null : new LineProblem("dictionary.noLetter", { text });
}
