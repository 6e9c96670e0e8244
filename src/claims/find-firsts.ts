import type { ClaimWords } from "../dictionaries/claim-words.ts";
import type { FirstMention } from "./mention.ts";

/**
 * Finds firsts of their kind: 全市首个, 国内首创, 首批, 零的突破, 率先.
 *
 * Taken: 落地全国首单… Left: 首先, 首席, 首台(套) (a kind of insurance and of product), 首飞, 首都.
 */
export function findFirsts(folded: string, words: ClaimWords): readonly FirstMention[] {
  const firsts: FirstMention[] = [];
  for (const match of folded.matchAll(FIRST)) {
    const start = match.index as number;
    let lead = start;
    for (let word = words.rankWords.endingAt(folded, lead); word?.value.has("scope"); ) {
      lead -= word.word.length;
      word = words.rankWords.endingAt(folded, lead);
    }
    // 申报第一批…: a round of its own. 入选省第一批…, 全国第一批…: the first of its kind.
    if (
      match[0] === "第一批" &&
      lead === start &&
      !/(?:入选|入围|列入|获评|获批|纳入).{0,3}$/.test(folded.slice(start - 6, start))
    ) {
      continue;
    }
    firsts.push({ type: "first", start, end: start + match[0].length, lead });
  }
  return firsts;
}

const FIRST =
  /首(?:个(?!工作日|交易日)|批(?!次)|单|创(?!性|精神)|家|次|例|笔|条|款|座|列|艘|只|支|架|部|所|项|届|张|台(?!\(?套))|第一批(?!次)|“?零”?的突破|率先/g;
