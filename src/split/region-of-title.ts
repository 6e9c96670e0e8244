import type { SplitWords } from "../dictionaries/split-words.ts";
import { foldText } from "../model/fold.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Statement } from "./layout.ts";
import { bodyLength } from "./read-organization.ts";
import { regionLength } from "./read-region.ts";

const LONGEST_TITLE = 80;
/** 市水利局 leaves its place to be told elsewhere. */
const BARE = /^[市县区州旗](?!区|域)/;

/**
 * The statements, with the region of those whose organisation is a bare 县水利局, where the title of the document opens with a
 * place of that kind and names no other: 清溪县2025年度述职材料汇编.
 */
export function withRegionOfTitle(
  document: SourceDocument,
  statements: readonly Statement[],
  words: SplitWords,
): readonly Statement[] {
  const isBare = ({ official }: Statement) =>
    official?.region === null && BARE.test(official.organization ?? "");
  const place = statements.some(isBare) ? placeOfTitle(document, words) : null;
  if (place === null) return statements;
  return statements.map((statement) => {
    const { official } = statement;
    if (official === null || !isBare(statement)) return statement;
    if (official.organization?.[0] !== place.at(-1)) return statement;
    return { ...statement, official: { ...official, region: place } };
  });
}

function placeOfTitle({ title }: SourceDocument, words: SplitWords): string | null {
  if (title === null || title.length > LONGEST_TITLE) return null;
  const folded = foldText(title);
  const from = bodyLength(folded, words);
  const length = regionLength(folded.slice(from), words);
  const place = title.slice(from, from + length);
  // 关于清溪县的答复, 赴清溪县调研: where the place begins is not told by its end.
  const plain = length === 3 || (length === 4 && !/^[我全各赴在访看到对向让赞聚]/.test(place));
  if (!plain && words.regions.get(place.slice(0, -1)) !== "city") return null;
  for (let at = from + length; at < folded.length; at++)
    if (regionLength(folded.slice(at), words) > 0) return null;
  return place;
}
