import type { Phrase } from "../model/extraction.ts";

/**
 * Without what is only repeated (广东省居住证, 陆地国界两侧) where a phrase before it says the same in a few characters less or
 * more (居住证, 陆地国界): a reader would list one of them. `explained` are in order of their score.
 */
export function withoutDoubles<T extends { readonly phrase: Phrase }>(explained: readonly T[]): readonly T[] {
  return explained.filter(({ phrase: { text, origins } }, index) => {
    const isOnlyRepeated = origins.length === 1 && origins[0] === "discovered";
    return !isOnlyRepeated || !explained.slice(0, index).some(({ phrase }) => saysTheSame(phrase.text, text));
  });
}

function saysTheSame(text: string, other: string): boolean {
  const [short, long] = text.length < other.length ? [text, other] : [other, text];
  return long.length - short.length <= FEW_CHARACTERS && long.includes(short);
}

const FEW_CHARACTERS = 3;
