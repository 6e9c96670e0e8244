import type { PeriodWords } from "../../dictionaries/periods.ts";
import type { MarkedHeading } from "../../model/source-document.ts";
import type { Span } from "../../model/span.ts";
import { type FrameHeading, findFrameHeadings } from "./frame-headings.ts";
import {
  closesFrames,
  type FrameTone,
  headingSetting,
  isLead,
  leadTone,
  type Setting,
} from "./frame-setting.ts";
import type { PeriodMention } from "./period-mention.ts";
import type { DocumentDate } from "./resolve-period.ts";

export type { FrameTone } from "./frame-setting.ts";

/** A stretch of text for which a heading or a lead sentence sets the time. */
export interface PeriodFrame extends Span {
  /** The time that holds where a sentence gives none; null where only the tone is set. */
  readonly period: PeriodMention | null;
  readonly tone: FrameTone | null;
}

/** A heading that is open. */
interface OpenHeading {
  readonly level: number;
  /** What holds under it at the moment. */
  readonly setting: Setting;
  /** What its own words set. */
  readonly own: Setting | null;
  /** Its number, where it is one of 一、二、… */
  readonly number: number | null;
  /** Of a heading without a number: the number of the 一、二、… before it. */
  readonly follows: number | null;
}

/** The level of a heading without a number but with a time: between 第一部分 and 一、. */
const TITLE_LEVEL = 1.5;

/** What is known on the way through a text. */
interface Walk {
  readonly folded: string;
  readonly document: DocumentDate;
  readonly words: PeriodWords;
  readonly frames: PeriodFrame[];
  readonly open: OpenHeading[];
  current: Setting;
  since: number;
  /** Where a lead that holds only for its paragraph ends; -1 where there is none. */
  reverts: number;
  lineEnd: number;
}

const NOTHING: Setting = { period: null, tone: null };
/** How far from the beginning of a paragraph a lead may stand and still hold for the paragraphs after it. */
const NEAR = 90;

/**
 * Finds the stretches of a text for which a heading or a lead sentence sets the time: 一、2025年工作回顾; 过去一年，…;
 * “十五五”时期…; 今年主要预期目标是…. Ordered and disjoint; what no frame covers has no such time.
 *
 * A heading holds to the next heading of its own or a higher level (a target heading also over the ones beside it
 * that name no time: 三、加强自身建设 after 二、2026年工作安排), a lead to the next lead or to the end of
 * its heading (of its paragraph where no heading is above it, or where it stands deep in the paragraph).
 */
export function findFrames(
  folded: string,
  mentions: readonly PeriodMention[],
  marked: readonly MarkedHeading[],
  document: DocumentDate,
  words: PeriodWords,
): readonly PeriodFrame[] {
  const walk: Walk = {
    folded,
    document,
    words,
    frames: [],
    open: [],
    current: NOTHING,
    since: 0,
    reverts: -1,
    lineEnd: -1,
  };
  const headings = findFrameHeadings(folded, marked);
  let next = 0;
  for (const [index, mention] of mentions.entries()) {
    for (
      let heading = headings[next];
      heading && heading.start <= mention.start;
      heading = headings[++next]
    ) {
      enterHeading(walk, heading, mentionsIn(mentions, index, heading.end));
    }
    meetMention(walk, mention);
  }
  for (const heading of headings.slice(next)) enterHeading(walk, heading, []);
  holdFrom(walk, folded.length, NOTHING);
  return walk.frames;
}

function mentionsIn(mentions: readonly PeriodMention[], from: number, end: number): readonly PeriodMention[] {
  const inside: PeriodMention[] = [];
  for (let index = from; (mentions[index]?.start ?? end) < end; index++) {
    const mention = mentions[index];
    if (mention) inside.push(mention);
  }
  return inside;
}

function enterHeading(walk: Walk, heading: FrameHeading, inside: readonly PeriodMention[]): void {
  if (!heading.numbered && closesFrames(walk.folded, heading, walk.words)) {
    revert(walk, heading.start);
    walk.open.length = 0;
    holdFrom(walk, heading.start, NOTHING);
    return;
  }
  const stated = headingSetting(walk.folded, heading, inside, walk.document, walk.words);
  if (!heading.numbered && !stated) return;
  revert(walk, heading.start);
  const above = stated?.period || heading.opens === null ? TITLE_LEVEL : heading.opens - 0.5;
  const level = heading.numbered ? heading.level : above;
  const follows = walk.open.findLast((open) => open.level === 2)?.number ?? null;
  const sibling = leaveHeadings(walk.open, level, heading.number);
  const goesOn = sibling?.own?.period && sibling.own.tone === "target" ? sibling.own : null;
  const own = stated ?? (heading.numbered ? goesOn : null);
  const around = walk.open.at(-1)?.setting ?? NOTHING;
  const setting = { period: own?.period ?? around.period, tone: own?.tone ?? around.tone };
  walk.open.push({ level, setting, own, number: heading.number, follows });
  holdFrom(walk, heading.start, setting);
}

/**
 * Leaves the headings that one of `level` ends and returns the last one left if it is of the same level. A title
 * without a number, under which 一、 begins anew, is left where the numbers go on from before it.
 */
function leaveHeadings(open: OpenHeading[], level: number, number: number | null): OpenHeading | null {
  let last: OpenHeading | null = null;
  while (open.length > 0) {
    const top = open.at(-1);
    const goesOn = level === 2 && number !== null && number > 1 && top?.follows === number - 1;
    if (!top || (top.level < level && !goesOn)) break;
    last = open.pop() ?? null;
  }
  return last?.level === level ? last : null;
}

function meetMention(walk: Walk, mention: PeriodMention): void {
  if (!isLead(walk.folded, mention, walk.words)) return;
  revert(walk, mention.start);
  const tone = leadTone(walk.folded, mention, walk.document, walk.words) ?? walk.current.tone;
  const setting = { period: mention, tone };
  const above = walk.open.pop();
  if (above && isNearParagraphStart(walk.folded, mention.start)) {
    walk.open.push({ ...above, setting });
  } else {
    if (above) walk.open.push(above);
    walk.reverts = lineEndAfter(walk, mention.end);
  }
  holdFrom(walk, mention.start, setting);
}

function isNearParagraphStart(folded: string, at: number): boolean {
  for (let index = at; index > at - NEAR; index--) {
    if (index === 0 || folded.charAt(index - 1) === "\n") return true;
  }
  return false;
}

/** The end of the line that `at` stands in, looked up once a line. */
function lineEndAfter(walk: Walk, at: number): number {
  if (walk.lineEnd < at) {
    const newline = walk.folded.indexOf("\n", at);
    walk.lineEnd = newline < 0 ? walk.folded.length : newline;
  }
  return walk.lineEnd;
}

/** Ends a lead whose paragraph is over before `at`. */
function revert(walk: Walk, at: number): void {
  if (walk.reverts < 0) return;
  if (walk.reverts <= at) holdFrom(walk, walk.reverts, walk.open.at(-1)?.setting ?? NOTHING);
  walk.reverts = -1;
}

function holdFrom(walk: Walk, at: number, setting: Setting): void {
  if (walk.reverts >= 0 && walk.reverts < at) revert(walk, at);
  const { current, since } = walk;
  if (at > since && (current.period || current.tone)) walk.frames.push({ start: since, end: at, ...current });
  walk.current = setting;
  walk.since = at;
}
