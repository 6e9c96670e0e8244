import type { Phrase } from "../model/extraction.ts";
import type { ScoreParts } from "./score-phrase.ts";

/** A phrase with what it was scored by. */
interface Scored {
  readonly phrase: Phrase;
  readonly parts: ScoreParts;
}

/**
 * What scores enough, in the order given. A short text has room for more: terms of the dictionary and what it repeats are
 * rarely noise where they score a little less. Where there are fewer than FEW, terms that everybody uses (高质量发展) fill the
 * place, and where there is hardly anything, names found by their pattern; what is only quoted never (“缺位”).
 */
export function withoutWeak<T extends Scored>(
  explained: readonly T[],
  leastScore: number,
  isLong: boolean,
): readonly T[] {
  const reaches = ({ phrase }: T, share: number) => highestScore(phrase) >= leastScore * share;
  const sure = explained.filter((each) => reaches(each, 1));
  if (isLong) return sure;
  const likely = (each: T) => reaches(each, mayScoreLess(each, sure.length) ? ALMOST : 1);
  let room = FEW - explained.filter(likely).length;
  return explained.filter((each) => likely(each) || (isTerm(each) && reaches(each, NEARLY) && room-- > 0));
}

function mayScoreLess(each: Scored, count: number): boolean {
  const { origins } = each.phrase;
  return isTerm(each) || (!origins.includes("quoted") && (origins.includes("discovered") || count < FEWEST));
}

function isTerm({ phrase }: Scored): boolean {
  return phrase.origins.includes("dictionary");
}

/** Annotators list about as many of a page. */
const FEW = 40;
/** A text with fewer phrases than this has little that is marked. */
const FEWEST = 12;
const NEARLY = 0.56;
const ALMOST = 0.85;

function highestScore(phrase: Phrase): number {
  return phrase.sections.reduce((highest, { score }) => Math.max(highest, score), phrase.score);
}
