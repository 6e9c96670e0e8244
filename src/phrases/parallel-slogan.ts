import type { PhraseCues } from "../dictionaries/phrase-cues.ts";
import type { Candidate } from "./candidate.ts";
import { type Reading, tokenAt } from "./reading.ts";

/**
 * Parallel slogans without quotation marks: 稳就业、稳企业、稳市场、稳预期 and 建成一个、验收一个.
 *
 * The parts have the same length and share a character in the same place. Three parts or more may end a clause
 * (着力稳就业、稳企业、稳市场); two must be a clause of their own. Three parts of four characters need share nothing
 * in 坚持…的原则 and the like. Left out: lists of names that happen to end alike
 * (教育部、科技部、财政部; 第一、第二、第三).
 */
export function findParallelSlogans(reading: Reading): readonly Candidate[] {
  const { folded } = reading;
  const found: Candidate[] = [];
  let from = 0;
  for (let mark = folded.indexOf("、"); mark >= 0; mark = folded.indexOf("、", from)) {
    const start = runStart(folded, mark, from);
    const end = runEnd(folded, mark);
    const candidate = sloganIn(reading, folded.slice(start, end), start);
    if (candidate !== null) found.push(candidate);
    from = end;
  }
  return found;
}

/** How far a clause is looked at on either side of its first 、. */
const REACH = 240;

function runStart(folded: string, mark: number, from: number): number {
  let start = mark;
  while (start > from && mark - start < REACH && isHan(folded.charCodeAt(start - 1))) start--;
  return start;
}

/** Where Han characters and 、 end; always after the mark. */
function runEnd(folded: string, mark: number): number {
  let end = mark + 1;
  while (end < folded.length && end - mark < REACH && (folded[end] === "、" || isHan(folded.charCodeAt(end))))
    end++;
  return end;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function sloganIn(reading: Reading, clause: string, offset: number): Candidate | null {
  const mark = clause.indexOf("、");
  const next = clause.indexOf("、", mark + 1);
  const length = (next < 0 ? clause.length : next) - mark - 1;
  if (length < 2 || length > 8 || mark < length) return null;
  const parts = clause.split("、");
  const first = parts[0] ?? "";
  if (parts.length > 8) return null;
  const last = parts.at(-1) ?? "";
  const start = offset + first.length - length;
  const end = offset + clause.length - (last.length - length);
  if (last.length < length || parts.slice(1, -1).some((part) => part.length !== length)) return null;
  const even = [first.slice(-length), ...parts.slice(1, -1), last.slice(0, length)];
  const rhymes = isParallel(even, reading.cues);
  const isPrinciple =
    !rhymes &&
    parts.length > 2 &&
    length === 4 &&
    isPrincipleOf(clause.slice(0, start - offset), clause.slice(end - offset));
  if (!isPrinciple && !rhymes) return null;
  if (repeatsWord(reading, start, even)) return null;
  const whole = start === offset && end === offset + clause.length && isClause(reading.folded, start, end);
  if (parts.length === 2 && !whole) return null;
  if (reading.boundaries[start] !== 1 || reading.boundaries[end] !== 1) return null;
  const weight = isPrinciple ? 0.5 : parts.length === 2 ? 0.5 : isBare(even) ? 0.4 : 0.62;
  const text = reading.folded.slice(start, end);
  return { start, end, text, form: "parallel", origin: "pattern", category: "structure", weight };
}

/** 因地制宜、以渔养渔、船歇港清 is held up in 坚持因地制宜、以渔养渔、船歇港清的原则; 按照…的原则 tells how something is done. */
function isPrincipleOf(before: string, after: string): boolean {
  return /(?:坚持|贯彻|实行)$/u.test(before) && /^(?:相结合)?的(?:基本)?(?:原则|方针|思路|理念)/u.test(after);
}

/**
 * Whether the parts are not all the same and share what makes a slogan: an end (差异化、特色化; 建成一个、验收一个; not
 * 钢材、木材), a beginning (稳就业、稳企业; not 新材料、新能源), or how it is done together (交通同网、产业同链).
 */
function isParallel(parts: readonly string[], cues: PhraseCues): boolean {
  const [one = ""] = parts;
  if (new Set(parts).size < parts.length || parts.some((part) => isName(part, cues))) return false;
  const shares = (at: number) => parts.every((part) => part[at] === one[at]);
  if (shares(one.length - 1))
    return cues("rhyme").endsOf(one) || (parts.length === 2 && one.length >= 4 && one.length <= 6);
  // 规划同编、交通同网、产业同链
  if (parts.length > 2 && one.length === 4 && shares(2) && cues("joint").has(one.charAt(2))) return true;
  return shares(0) && cues("beat").has(one.charAt(0));
}

/** 重点领域、重点区域、重点企业 only counts things up: what the parts share is a word of no account. */
function repeatsWord({ tokens, words }: Reading, start: number, parts: readonly string[]): boolean {
  const first = words[tokenAt(tokens, start)];
  return first?.role === "generic" && parts.every((part) => part.startsWith(first.text));
}

/** Names of bodies and places, and counting: 教育部, 深圳市, 第一. */
function isName(part: string, cues: PhraseCues): boolean {
  return part.startsWith("第") || cues("bodies").endsOf(part);
}

/** 标准化、规范化、便利化: how anything is done. */
function isBare(parts: readonly string[]): boolean {
  return parts.every((part) => part.length === 3 && part.endsWith("化"));
}

/** Whether marks, or the edges of a paragraph, stand on both sides. */
function isClause(folded: string, start: number, end: number): boolean {
  return !isHan(folded.charCodeAt(start - 1)) && !isHan(folded.charCodeAt(end));
}
