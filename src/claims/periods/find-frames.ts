import type { PeriodWords } from "../../dictionaries/periods.ts";
import type { MarkedHeading } from "../../model/source-document.ts";
import type { Span } from "../../model/span.ts";
import { type FrameHeading, findFrameHeadings } from "./frame-headings.ts";
import { type FrameTone, headingSetting, isLead, leadTone, type Setting } from "./frame-setting.ts";
import type { PeriodMention } from "./period-mention.ts";
import type { DocumentDate } from "./resolve-period.ts";

/** A stretch of text for which a heading or a lead sentence sets the time. */
export interface PeriodFrame extends Span {
  /** The time that holds where a sentence gives none; null where only the tone is set. */
  readonly period: PeriodMention | null;
  readonly tone: FrameTone | null;
}

/** A heading that is open, and what holds under it at the moment. */
interface OpenHeading {
  readonly level: number;
  readonly setting: Setting;
}

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
 * A heading holds to the next heading of its own or a higher level, a lead to the next lead or to the end of
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
  const own = headingSetting(walk.folded, heading, inside, walk.document, walk.words);
  if (!heading.numbered && !own) return;
  revert(walk, heading.start);
  const nested = walk.open.some(({ level }) => level === 2);
  const level = heading.numbered ? heading.level : own?.period ? (nested ? 2 : 1.5) : LOOSE_LEVEL;
  while ((walk.open.at(-1)?.level ?? 0) >= level) walk.open.pop();
  const above = walk.open.at(-1)?.setting ?? NOTHING;
  const tone = own && (own.period || level <= 2 || level === LOOSE_LEVEL) ? own.tone : null;
  const setting = { period: own?.period ?? above.period, tone: tone ?? above.tone };
  walk.open.push({ level, setting });
  holdFrom(walk, heading.start, setting);
}

/** The level of a heading that has neither a number nor a time: below all others. */
const LOOSE_LEVEL = 9;

function meetMention(walk: Walk, mention: PeriodMention): void {
  if (!isLead(walk.folded, mention, walk.words)) return;
  revert(walk, mention.start);
  const tone = leadTone(walk.folded, mention, walk.document, walk.words) ?? walk.current.tone;
  const setting = { period: mention, tone };
  const above = walk.open.pop();
  if (above && isNearParagraphStart(walk.folded, mention.start)) {
    walk.open.push({ level: above.level, setting });
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
