import type { Period } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { PeriodFrame } from "./periods/find-frames.ts";
import type { PeriodMention } from "./periods/find-periods.ts";
import { type DocumentDate, resolvePeriod, yearOf } from "./periods/resolve-period.ts";

/** A claim's time and where it was read. */
export interface ChosenPeriod {
  readonly period: Period | null;
  readonly span: Span | null;
  readonly inherited: boolean;
  /** Whether it lies after the document's date; null where that is not known. */
  readonly future: boolean | null;
}

/** The time that a document's text gives to the claims in it, asked in the order of the text. */
export class PeriodChooser {
  readonly #periods: readonly PeriodMention[];
  readonly #frames: readonly PeriodFrame[];
  readonly #date: DocumentDate;
  readonly #text: string;
  #next = 0;
  #frame = 0;
  #year: number | null = null;
  #paragraph = -1;
  readonly #years = new Map<PeriodMention, number | null>();

  constructor(
    periods: readonly PeriodMention[],
    frames: readonly PeriodFrame[],
    date: DocumentDate,
    text: string,
  ) {
    this.#periods = periods;
    this.#frames = frames;
    this.#date = date;
    this.#text = text;
  }

  /** The frame around a place: what the heading or the lead sentence above it says of time and aim. */
  frameAt(at: number): PeriodFrame | null {
    while (this.#frame < this.#frames.length && (this.#frames[this.#frame] as PeriodFrame).end <= at)
      this.#frame++;
    const frame = this.#frames[this.#frame];
    return frame && frame.start <= at ? frame : null;
  }

  /**
   * The time of a claim at `quantity`: the last one stated before it in its sentence, else that of the frame.
   * The year of a month (1—8月) is that of the time before it in the paragraph.
   */
  choose(quantity: Span, sentence: Span, paragraph: number): ChosenPeriod {
    const stated = this.#statedBefore(quantity, sentence, paragraph);
    if (stated) return this.#resolve(stated, this.#years.get(stated) ?? null, false);
    const frame = this.frameAt(quantity.start);
    if (frame?.period) return this.#resolve(frame.period, null, true);
    return { period: null, span: null, inherited: false, future: null };
  }

  #statedBefore(quantity: Span, sentence: Span, paragraph: number): PeriodMention | null {
    if (paragraph !== this.#paragraph) this.#year = null;
    this.#paragraph = paragraph;
    let last: PeriodMention | null = null;
    for (let at = this.#next; at < this.#periods.length; at++) {
      const mention = this.#periods[at] as PeriodMention;
      if (mention.start >= quantity.start) break;
      if (mention.end <= sentence.start) this.#next = at + 1;
      if (!this.#years.has(mention)) {
        this.#years.set(mention, this.#year);
        if (!mention.inName && !mention.event)
          this.#year = yearOf(mention, this.#date, { year: this.#year }) ?? this.#year;
      }
      if (mention.start >= sentence.start && isTimeOfClaims(mention)) last = mention;
    }
    return last;
  }

  #resolve(mention: PeriodMention, year: number | null, inherited: boolean): ChosenPeriod {
    const period = resolvePeriod(mention, this.#date, { year }, this.#text);
    return {
      period,
      span: { start: mention.start, end: mention.end },
      inherited,
      future: isAfter(period, this.#date),
    };
  }
}

const CLAIM_KINDS = new Set(["interval", "since", "asOf", "deadline", "event", "vague"]);

function isTimeOfClaims(mention: PeriodMention): boolean {
  return CLAIM_KINDS.has(mention.kind) && !mention.event && !mention.inName && !mention.streak;
}

function isAfter(period: Period, date: DocumentDate): boolean | null {
  const last = period.end ?? period.start;
  if (last === null || date.year === null) return null;
  const year = Number(last.slice(0, 4));
  if (year !== date.year) return year > date.year;
  const month = Number(last.slice(5, 7));
  if (month === 0 || date.month === null) return null;
  return month > date.month ? true : null;
}
