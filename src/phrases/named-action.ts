import type { PhraseHead } from "../dictionaries/phrase-words.ts";
import type { Candidate } from "./candidate.ts";
import { frontOf, JOINED } from "./name-front.ts";
import { findNameStart } from "./name-start.ts";
import { mayBeInside, type Reading } from "./reading.ts";

/**
 * What is done to something, named as a noun, where a verb says that it is to be done: 旅游资源普查 of 开展旅游资源普查,
 * 职称评审 of 规范职称评审; also behind another one (和职称评审).
 *
 * Left out: what goes on (改造 in 改造工程), and generic words in front (工作检查).
 */
export function findNamedActions(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  let previous = 0;
  for (const index of reading.actions) {
    if (goesOn(reading, index)) continue;
    const named = actionEndingAt(reading, index, previous);
    if (named === null) continue;
    found.push(named);
    previous = index + 1;
  }
  return found;
}

const ACTION: PhraseHead = { category: "instrument", strength: 2 };
const SHORTEST = 4;
const LONGEST = 12;
const WEIGHT = 0.41;
/** What a second word in front adds: 环境执法稽查 is surer to be a name than 环境稽查. */
const LONGER = 0.03;
/** What it costs in rules, which have everything done. */
const ORDERED = 0.03;

/** `previous`: the token behind the last action that was found. */
function actionEndingAt(reading: Reading, index: number, previous: number): Candidate | null {
  const { first, edge } = findNameStart(reading, ACTION, index);
  if (!isPushed(reading, edge) && !(previous > 0 && first === previous + 1 && isJoint(reading, previous))) {
    return null;
  }
  if (reading.words.slice(first, index).some(({ text }) => isBody(text, reading))) return null;
  const front = frontOf(reading, first, index);
  if (front.specific < 2 || front.common >= front.specific) return null;
  const start = reading.tokens[first]?.start ?? 0;
  const end = reading.tokens[index]?.end ?? 0;
  if (end - start < SHORTEST || end - start > LONGEST) return null;
  const text = reading.folded.slice(start, end);
  const weight = WEIGHT + (front.words > 1 ? LONGER : 0) - (reading.isRules ? ORDERED : 0);
  return { start, end, text, form: "named", origin: "pattern", category: "instrument", weight };
}

/** Whether the verb that governs the name says that it is being pushed: 开展, 加强; not 违反, not 按照. */
function isPushed({ words, cues }: Reading, edge: number): boolean {
  const verb = words[edge - 1];
  if (verb?.role === "inner") return true;
  return verb?.role === "verb" && (cues("pushes").has(verb.text) || cues("pushes").has(verb.text.slice(-2)));
}

/** Who does it, or to whom: 人民政府 in 报人民政府备案. */
function isBody(text: string, { cues }: Reading): boolean {
  return cues("office").endsOf(text) || cues("bodies").endsOf(text);
}

/** 改造工程 is another name; 普查工作 is the same. */
function goesOn({ words, cues }: Reading, index: number): boolean {
  const next = words[index + 1];
  return next !== undefined && mayBeInside(next) && !cues("empty").has(next.text);
}

function isJoint({ words }: Reading, index: number): boolean {
  const text = words[index]?.text ?? "";
  return text === "、" || JOINED.test(text);
}
