import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { Layout, Statement } from "./layout.ts";
import { officialOf } from "./official-of.ts";
import { readByline } from "./read-byline.ts";

/** One greeting may stand anywhere; a text in which people greet one after the other has more. */
const FEWEST = 2;
/** 大家好,我是某市教育局局长张三。 within the first words of a paragraph. */
const GREETING = /^(?:[^。!?“”"]{0,16}[,!。:]\s?)?我是([^,。!?:“”"]{4,40})[,。!]/;

/**
 * The layout in which everybody says who it is: 市民朋友们,新年好!我是某市水利局局长李四。 null where fewer than two do.
 */
export function findSelfIntroductions(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): Layout | null {
  const statements = lines.flatMap((line): Statement[] => {
    const match = line.folded.includes("我是") ? GREETING.exec(line.folded.slice(0, 80)) : null;
    const said = match?.[1] ?? "";
    const byline = said === "" ? null : readByline(said, words);
    if (byline?.form !== "both" || byline.strength < 2) return [];
    const at = line.start + line.folded.indexOf(said);
    const official = officialOf(document, byline, at);
    return [{ start: line.lineStart, body: line.lineStart, title: null, subtitle: null, official }];
  });
  return statements.length < FEWEST ? null : { name: "self", statements, score: statements.length };
}
