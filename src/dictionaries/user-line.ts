import { foldText } from "../model/fold.ts";
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
  readonly message: string;

  constructor(message: string) {
    this.message = message;
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
  if (problem) return new LineProblem(problem);
  if (!/^(?:[0-9]{4})?$/.test(year)) {
    return new LineProblem(`the year is "${year}"; expected four digits, or nothing`);
  }
  if (!TERM_LEVELS.includes(level)) {
    return new LineProblem(`the level is "${level}"; expected national, provincial, local, or nothing`);
  }
  if (remove && (category !== "" || others.length > 0)) {
    return new LineProblem(
      `"-${text}" has more cells; expected the term alone, it is removed with its variants`,
    );
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
    return new LineProblem(
      `${values.length} cells; expected at most ${columns.length}: ${columns.join(", ")}, tab-separated, variants separated by "|"`,
    );
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
  const expected =
    'expected "词 频 词性" (a frequency in digits, then a tag, both optional), or cells separated by tabs';
  if (words.length > 1 && /^[0-9]+$/.test(last)) {
    words.pop();
    if (tag === undefined && words.length > 1 && /^[a-z]{1,4}$/.test(words.at(-1) ?? "")) {
      return new LineProblem(`the tag "${words.at(-1)}" stands before the frequency "${last}"; ${expected}`);
    }
  } else if (words.length > 1 && /^[-+.,0-9]*[0-9][-+.,0-9]*$/.test(last)) {
    return new LineProblem(`the frequency is "${last}"; ${expected}`);
  }
  if (/,[a-z0-9]+$/.test(foldText(content))) {
    return new LineProblem(`"${content}" has commas for tabs; ${expected}`);
  }
  return { text: words.join(" ") };
}

/** Why a text is no term: null where it is one. */
function problemOfTerm(text: string): string | null {
  if (text === "") return "there is no term; expected one at the start of the line";
  if (/\p{Cc}|\ufffd/u.test(text))
    return `"${text}" holds a control or replacement character; expected plain text`;
  if ([...text].length < 2) return `"${text}" is one character; expected a term of two or more`;
  if (text.length > LONGEST) return `the term is ${text.length} characters long; expected at most ${LONGEST}`;
  if (!/[\p{L}\p{N}]/u.test(text))
    return `"${text}" holds no letter, digit or Han character; expected a term`;
  return null;
}
