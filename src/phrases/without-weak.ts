import type { Phrase, Section } from "../model/extraction.ts";
import type { ScoreParts } from "./score-phrase.ts";
import { SHORT_TEXT } from "./short-text.ts";

/** A phrase with what it was scored by. */
interface Scored {
  readonly phrase: Phrase;
  readonly parts: ScoreParts;
}

/**
 * What has room for more than what scores enough: a long text nothing, a short set of rules that has twelve phrases terms
 * that nearly do.
 */
export type Room = "none" | "terms" | "all";

/**
 * What scores enough, in the order given. A short text has room for more (see `withRoom`), and so has each statement
 * of an article that compiles several. Rules repeat and name what everybody has (工时制度, 登记证书).
 */
export function withoutWeak<T extends Scored>(
  explained: readonly T[],
  leastScore: number,
  room: Room,
  sections: readonly Section[],
): readonly T[] {
  const whole = explained.map((each): Ranked<T> => [each, highestScore(each.phrase)]);
  const least = ({ phrase }: T) =>
    room === "terms" && phrase.origins.includes("dictionary") ? leastScore * ALMOST : leastScore;
  const taken = new Set(
    room === "all" || (room === "terms" && whole.filter(([, score]) => score >= leastScore).length < FEWEST)
      ? withRoom(whole, leastScore)
      : explained.filter((each) => highestScore(each.phrase) >= least(each)),
  );
  for (const held of byStatement(explained, sections)) {
    if (held.filter(([each]) => taken.has(each)).length >= FEW) continue;
    for (const each of withRoom(held, leastScore)) taken.add(each);
  }
  return explained.filter((each) => taken.has(each));
}

/** A phrase with its score in a text or in a part of it. */
type Ranked<T> = readonly [T, number];

/** The phrases of each short statement, by their scores there, where there are several statements. */
function byStatement<T extends Scored>(
  explained: readonly T[],
  sections: readonly Section[],
): readonly (readonly Ranked<T>[])[] {
  const statements = sections.filter(
    ({ kind, span }) => kind === "statement" && span.end - span.start < SHORT_TEXT,
  );
  if (statements.length < 2) return [];
  const held = new Map(statements.map(({ id }): [number, Ranked<T>[]] => [id, []]));
  for (const each of explained) {
    for (const { section, score } of each.phrase.sections) held.get(section)?.push([each, score]);
  }
  return [...held.values()].map((phrases) => phrases.sort(([, a], [, b]) => b - a));
}

/**
 * What a short text shows, from its phrases in the order of their scores: terms of the dictionary are rarely noise where
 * they score a little less. Where there are fewer than FEW, terms that everybody uses (高质量发展) fill the place, and where
 * there is hardly anything, names found by their pattern and what is repeated; what is only quoted never (“缺位”).
 */
function withRoom<T extends Scored>(scored: readonly Ranked<T>[], leastScore: number): readonly T[] {
  const count = scored.filter(([, score]) => score >= leastScore).length;
  const likely = ([each, score]: Ranked<T>) => score >= leastScore * (mayScoreLess(each, count) ? ALMOST : 1);
  let room = FEW - scored.filter(likely).length;
  return scored
    .filter((one) => likely(one) || (isTerm(one[0]) && one[1] >= leastScore * NEARLY && room-- > 0))
    .map(([each]) => each);
}

function mayScoreLess(each: Scored, count: number): boolean {
  const { origins } = each.phrase;
  return isTerm(each) || (!origins.includes("quoted") && count < FEWEST);
}

function isTerm({ phrase }: Scored): boolean {
  return phrase.origins.includes("dictionary");
}

/** What a page of two thousand characters shows at least, where it holds as many. */
const FEW = 25;
/** A text with fewer phrases than this has little that is marked. */
const FEWEST = 12;
const NEARLY = 0.56;
const ALMOST = 0.85;

function highestScore(phrase: Phrase): number {
  return phrase.sections.reduce((highest, { score }) => Math.max(highest, score), phrase.score);
}
