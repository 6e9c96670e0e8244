import type { Freshness, PhraseGroup } from "./group-phrases.ts";

/** The parts of a score; their product, rounded to four decimals, is the score. See docs/phrases.md. */
export interface ScoreParts {
  /** Origin and form: how sure it is that an analyst would list such a phrase, 0 to 1. */
  readonly form: number;
  /** How often it stands there: 0.92 for once (0.7 in a long document), 1 for twice (0.95), 1.6 for twenty-five times (2). */
  readonly frequency: number;
  /** 1 where only one section has it, 0.7 where all have. */
  readonly distinctiveness: number;
  /**
   * 1.6 for a concept, 1.25 for another term that was new when the document was published, 1.4 and 1.1 two years later (1
   * where it is everybody's), 0.55 for a phrase that nearly every document holds, unless the text comes back to it, 0.5 for
   * an ordinary word of a field (up to 0.4 more where it stands nine times or more; in a long document up to 1 for both
   * from twice on), 1 for both where the title is about it, else 1.
   */
  readonly background: number;
  /** 1.2 where the title holds it (the document's, or that of a statement it compiles), 1.14 where a heading does, else 1. */
  readonly heading: number;
}

/** Where the mentions that are scored stand. */
export interface Standing {
  /** Mentions in the section, or in the whole document. */
  readonly count: number;
  /** The highest weight of these mentions. */
  readonly weight: number;
  /** Sections that hold the phrase. */
  readonly holding: number;
  /** Sections of the document that hold any phrase. */
  readonly sections: number;
  readonly inHeading: boolean;
  /** Whether the title holds the phrase, where the document or one of several statements is scored. */
  readonly inTitle: boolean;
  /** Whether a long document is scored, not a section or a short text. */
  readonly isLong: boolean;
  /** Whether it is one text, not one that compiles statements: what everybody says is its matter where it comes back to it. */
  readonly isOne: boolean;
}

/**
 * The parts of a phrase's score in a section, or in the document: only additions, products and quotients, which
 * give the same bits on every machine.
 */
export function scoreParts(group: PhraseGroup, standing: Standing): ScoreParts {
  const { count, weight, holding, sections, inHeading, inTitle, isLong, isOne } = standing;
  const second = group.origins.length > 1 ? 0.04 * (group.origins.length - 1) : 0;
  return {
    form: Math.min(1, weight + second),
    frequency: frequencyOf(
      count,
      isLong && (isOne || group.common === null),
      ((isLong && isOne) || group.common === null) && group.form !== "repeated",
    ),
    distinctiveness: sections > 1 ? 1 - (0.3 * (holding - 1)) / (sections - 1) : 1,
    background: backgroundOf(group, standing),
    heading: inTitle ? 1.2 : inHeading ? 1.14 : 1,
  };
}

/**
 * In a section or a short text little is gained by the second mention: most coinages stand there once. A long document
 * has hundreds of them; what it comes back to is what it is about, the more the oftener (`isNamed`: not for the words
 * of everybody and of a field, see backgroundOf, nor for what is found by its count).
 */
function frequencyOf(count: number, isLong: boolean, isNamed: boolean): number {
  const kept = isNamed ? (0.9 * Math.max(0, count - 2)) / (count + 24) : 0;
  return kept + (isLong ? 0.2 + (1.5 * count) / (count + 2) : 0.75 + (0.5 * count) / (count + 2));
}

/**
 * What is everybody's counts about half; the word of a field counts more where it is what the text is about, and so does
 * either in a long document that comes back to it: 脱贫攻坚 in a report of 2018, but “十四五” is in all of its years.
 */
function backgroundOf(
  { text, category, common, fresh, origins }: PhraseGroup,
  { count, inTitle, isLong, isOne }: Standing,
): number {
  if (fresh !== null && common === "everywhere") return 1;
  if (fresh !== null && common !== "field") return FRESH[fresh][category === "concept" ? 0 : 1];
  // “十四五” is quoted in the title of every plan.
  if (common === null || (inTitle && (common === "field" || !origins.includes("quoted")))) return 1;
  const least = common === "everywhere" ? 0.55 : 0.5;
  if (isLong && isOne && !PLANNING_PERIOD.test(text))
    return least + ((1 - least) * Math.max(0, count - 1)) / (count + 1);
  return common === "everywhere" ? least : least + (0.4 * Math.max(0, count - 8)) / (count + 8);
}

/** What a concept that was new is worth, and another term. */
const FRESH: Readonly<Record<Freshness, readonly [concept: number, other: number]>> = {
  new: [1.6, 1.25],
  recent: [1.4, 1.1],
};

const PLANNING_PERIOD = /^十[一二三四五六七]?五$/u;

/** The score that the parts make, rounded to four decimals. */
export function scoreOf(parts: ScoreParts): number {
  const { form, frequency, distinctiveness, background, heading } = parts;
  return Math.round(form * frequency * distinctiveness * background * heading * 10000) / 10000;
}
