import type { Phrase } from "../model/extraction.ts";

/**
 * Without what says again what another phrase says in a few characters less or more; a reader would list one of them. What is
 * only repeated may go (广东省居住证 and 居住证业务 beside 居住证), and a name that stands there once or twice and differs at its
 * front (多元化资金补充机制 beside another name, 资金补充机制): where the other is surer, or stands there more often. `explained` are in order
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

function saysTheSame({ text, origins }: Phrase, { text: other, origins: others }: Phrase): boolean {
  const isName = origins[0] === "pattern";
  // 模具产业学院 says more than 产业学院.
  if (isName && (others[0] === "dictionary" || others[0] === "quoted")) return false;
  const longer = text.length - other.length;
  if (longer === 0 || longer > FEW_CHARACTERS || longer < -FEW_CHARACTERS) return false;
  const [short, long] = longer > 0 ? [other, text] : [text, other];
  return isName ? long.endsWith(short) : long.includes(short);
}

const FEW_CHARACTERS = 3;
const SELDOM = 2;
