import type { Period } from "../model/extraction.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { PeriodFrame } from "./periods/find-frames.ts";
import type { PeriodMention } from "./periods/find-periods.ts";
import { type DocumentDate, resolvePeriod, yearOf, yearsOf } from "./periods/resolve-period.ts";
import { isSameTime, statesTime } from "./periods/states-time.ts";
import { yearOfFact } from "./periods/year-of-fact.ts";

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
  readonly #rules: boolean;
  #next = 0;
  #frame = 0;
  #year: number | null = null;
  #paragraph = -1;
  #lead: PeriodMention | null = null;
  #last: PeriodMention | null = null;
  #follows = false;
  #deadline: PeriodMention | null = null;
  #month: PeriodMention | null = null;
  readonly #years = new Map<PeriodMention, number | null>();

  constructor(
    periods: readonly PeriodMention[],
    frames: readonly PeriodFrame[],
    date: DocumentDate,
    text: string,
    rules: boolean,
  ) {
    this.#periods = periods;
    this.#frames = frames;
    this.#date = date;
    this.#text = text;
    this.#rules = rules;
  }

  /**
   * Notes the time that a paragraph begins with (刚刚过去的2017年,…): it holds for the paragraph where the sentence
   * that states it makes no claim of its own. Called for each paragraph, and with null when a claim uses it up.
   */
  lead(mention: PeriodMention | null): void {
    this.#lead = mention && isTimeOfClaims(mention) && mention.kind !== "vague" ? mention : null;
    this.#last = null;
  }

  /** Notes whether a sentence goes on with the one before it (其中,…): then it has its time, where it states none. */
  follow(follows: boolean): void {
    this.#follows = follows;
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
   * A time that a number is only compared with (等于一九四九年的2.5倍) is not its own. The year of a month (1—8月) is that
   * of the time before it in the paragraph; `isAim` says that the number is none that was reached yet.
   */
  choose(
    quantity: Span,
    sentence: Span,
    paragraph: number,
    compared: readonly Span[],
    isAim: () => boolean,
  ): ChosenPeriod {
    const stated = this.#statedBefore(quantity, sentence, paragraph, compared);
    const frame = this.frameAt(quantity.start);
    if (stated) {
      this.#last = stated;
      this.#deadline = stated.kind === "deadline" && this.#opens(stated, sentence) ? stated : null;
      return this.#resolve(stated, this.#yearFor(stated, frame, isAim), false);
    }
    const last = this.#follows ? this.#last : null;
    if (last) return this.#resolve(last, this.#yearFor(last, frame, isAim), true);
    // 到2027年,A达到5%。B达到6%。
    if (
      this.#deadline &&
      sentence.start - this.#deadline.end < LASTING &&
      this.#endsWith(frame, this.#deadline) &&
      (frame?.tone === "target" || isAim())
    )
      return this.#resolve(this.#deadline, this.#frameYear(frame), true);
    if (this.#lead) return this.#resolve(this.#lead, this.#frameYear(frame), true);
    if (frame?.period) return this.#resolve(frame.period, null, true);
    return { period: null, span: null, inherited: false, future: null };
  }

  /**
   * The year of a time that names none: that of the time before it, of the
   * frame, or the last one of which it can be a fact.
   */
  #yearFor(mention: PeriodMention, frame: PeriodFrame | null, isAim: () => boolean): number | null {
    const year = this.#years.get(mention) ?? this.#frameYear(frame);
    const fact = year === null && frame?.tone !== "target" ? yearOfFact(mention, this.#date) : null;
    return fact === null || isAim() ? year : fact;
  }

  /** The year of a frame, for a month or 全年 without one. */
  #frameYear(frame: PeriodFrame | null): number | null {
    return frame?.period ? yearOf(frame.period, this.#date, { year: null }) : null;
  }

  #statedBefore(
    quantity: Span,
    sentence: Span,
    paragraph: number,
    compared: readonly Span[],
  ): PeriodMention | null {
    if (paragraph !== this.#paragraph) {
      this.#year = null;
      this.#deadline = null;
      this.#month = null;
    }
    this.#paragraph = paragraph;
    let last: PeriodMention | null = null;
    for (let at = this.#next; at < this.#periods.length; at++) {
      const mention = this.#periods[at] as PeriodMention;
      if (mention.start >= quantity.start) break;
      if (mention.end <= sentence.start) this.#next = at + 1;
      if (!this.#years.has(mention)) {
        this.#years.set(mention, this.#year);
        if (!mention.inName && !mention.event && mention.start > paragraph) {
          const year = this.#year ?? this.#frameYear(this.frameAt(mention.start));
          this.#year = yearOf(mention, this.#date, { year }) ?? this.#year;
          if (typeof mention.to?.month === "number" && mention.kind !== "basis") this.#month = mention;
        }
      }
      if (mention.start >= sentence.start && this.#last && isSameTime(this.#text, mention)) last = this.#last;
      else if (
        mention.start >= sentence.start &&
        isTimeOfClaims(mention) &&
        statesTime(this.#text, mention) &&
        this.#reaches(mention, quantity) &&
        !compared.some((span) => overlaps(span, mention))
      )
        last = mention;
    }
    return last;
  }

  /** Whether the time of a frame, if it has one, is the year of a deadline. */
  #endsWith(frame: PeriodFrame | null, { to }: PeriodMention): boolean {
    if (!frame?.period) return true;
    const years = yearsOf(frame.period, this.#date);
    return (
      years?.first === years?.last && to !== null && "stated" in to.year && to.year.stated === years?.last
    );
  }

  /** Whether a time opens its sentence, or what a sentence announces (主要目标是:到2027年,…). */
  #opens(mention: PeriodMention, sentence: Span): boolean {
    return mention.start === sentence.start || /[:：,，]/.test(this.#text.charAt(mention.start - 1));
  }

  /** 从2021年的3万元提高到5万元: the time of where it began is not that of where it ended. */
  #reaches(mention: PeriodMention, quantity: Span): boolean {
    // 与2010年的4万人相比,增加1万人
    const isBasis = /[与同和较比]$/.test(this.#text.slice(Math.max(0, mention.start - 1), mention.start));
    if (isBasis && this.#text.slice(mention.end, quantity.start).includes("相比")) return false;
    if (this.#text.charAt(mention.end) !== "的" || !/[从由自]/.test(this.#text.charAt(mention.start - 1)))
      return true;
    return !/[到至]/.test(this.#text.slice(mention.end, quantity.start));
  }

  /** 1—8月出口增长5%,当月增长6%: the last month that was told; the mention itself where it is no 当月. */
  #asMonth(mention: PeriodMention): PeriodMention {
    const told = this.#month;
    if (mention.kind !== "vague" || !mention.relative || !told || told.start > mention.start) return mention;
    return {
      ...mention,
      from: told.to && { ...told.to, day: null },
      to: told.to && { ...told.to, day: null },
    };
  }

  #resolve(stated: PeriodMention, year: number | null, inherited: boolean): ChosenPeriod {
    const mention = this.#asMonth(stated);
    // In rules 上年度 is the year before an application, not before the rules.
    const date = this.#rules && mention.relative ? UNKNOWN_DATE : this.#date;
    const period = resolvePeriod(mention, date, { year }, this.#text);
    return {
      period,
      span: { start: mention.start, end: mention.end },
      inherited,
      // 到2027年达到… of an unknown day is an aim.
      future: this.#date.year === null && mention.kind === "deadline" ? true : isAfter(period, this.#date),
    };
  }
}

/** How far behind a deadline (到2027年,…) the sentences go on with it, in characters. */
const LASTING = 240;

const UNKNOWN_DATE: DocumentDate = { year: null, month: null, day: null };
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
