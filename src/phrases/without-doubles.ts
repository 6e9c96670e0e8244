import type { Phrase } from "../model/extraction.ts";

/**
 * Without what says again what another phrase says in a few characters less or more; a reader would list one of them. What is
 * only repeated may go (广东省居住证 and 居住证业务 beside 居住证), and a name that stands there once or twice and differs at its
 * front (多元化资金补充机制 beside another name, 资金补充机制; 居民长护险基金 beside 职工长护险基金): where the other is surer, or stands there more often. `explained` are in order
 * of their score.
 */
export function withoutDoubles<T extends { readonly phrase: Phrase }>(explained: readonly T[]): readonly T[] {
  return explained.filter(({ phrase }, index) => {
    if (!isUnsure(phrase)) return true;
    return !explained.some(
      (other, at) => saysTheSame(phrase, other.phrase) && outranks(other.phrase, phrase, at < index),
    );
  });
}

function isUnsure({ origins, category, count }: Phrase): boolean {
  const [origin] = origins;
  if (origins.length > 1) return false;
  return origin === "discovered" || (origin === "pattern" && category !== "document" && count <= SELDOM);
}

/** `isBefore`: whether it has the higher score. */
function outranks(phrase: Phrase, other: Phrase, isBefore: boolean): boolean {
  if (!isUnsure(phrase) || phrase.count === other.count) return isBefore;
  return phrase.count > other.count;
}

function saysTheSame({ text, origins, category }: Phrase, { text: other, origins: others }: Phrase): boolean {
  const isName = origins[0] === "pattern";
  // 模具产业学院 says more than 产业学院.
  if (isName && (others[0] === "dictionary" || others[0] === "quoted")) return false;
  if (SCALED.has(category) && areTwins(text, other)) return true;
  const longer = text.length - other.length;
  if (longer === 0 || longer > FEW_CHARACTERS || longer < -FEW_CHARACTERS) return false;
  const [short, long] = longer > 0 ? [other, text] : [text, other];
  return isName ? long.endsWith(short) : long.includes(short);
}

/** What is set for several groups, unlike programmes and places: two campaigns may differ at their fronts alone. */
const SCALED: ReadonlySet<string> = new Set(["instrument", "concept"]);

/** 城镇特困人员生活标准 and 农村特困人员生活标准 are one row of a table. */
function areTwins(text: string, other: string): boolean {
  let same = 0;
  while (same < text.length && text.at(-1 - same) === other.at(-1 - same)) same++;
  const longest = Math.max(text.length, other.length) - same;
  return same >= LONG_TAIL && longest > 0 && longest <= FEW_CHARACTERS;
}

const LONG_TAIL = 5;
const FEW_CHARACTERS = 3;
const SELDOM = 2;
