import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { officialOf } from "./official-of.ts";
import { readByline } from "./read-byline.ts";

/** How far into a document the line is looked for that says whose words follow. */
const HEAD = 800;
/** Takes 以下是发展局局长张三今日在立法会会议上的书面答复; leaves 以下是通知全文. */
const FOLLOWS = /(?:以下|下面|下文)[是为][^。\n]{6,140}[:\n]/;
const SAID =
  /(?:答[复覆]|回[复覆]|回应|谈话|发言|讲话|致[辞词]|演讲|演辞|讲辞|答问)(?:内容|全文|摘要|摘录|要点|实录)?[\s:]*$/;
/** Ends of the words that name a person, as far as the next of them is not part of the name. */
const BEHIND = /今[日天]|昨[日天]|\d{1,2}月|[一二三四五六七八九十]{1,3}月|[在就于的(]/;

/**
 * Who says what follows, where a press release tells it in a line of its own: 以下是发展局局长张三今日在…的致辞:. With
 * two of them (…议员的提问和发展局局长张三的书面答复) it is the last. null where no line says so.
 */
export function attributedOfficial(document: SourceDocument, words: SplitWords): Official | null {
  const head = document.folded.slice(0, HEAD);
  const line = FOLLOWS.exec(head);
  if (line === null || !SAID.test(line[0])) return null;
  let found: Official | null = null;
  for (const match of line[0].matchAll(/(?:以下|下面|下文)[是为]|[和及与上]/g)) {
    const at = match.index + match[0].length;
    const rest = line[0].slice(at);
    const clause = rest.slice(0, Math.max(0, rest.search(BEHIND)));
    const byline = clause.length < 4 ? null : readByline(clause, words);
    if (byline?.form !== "both" || byline.strength < 1) continue;
    const official = officialOf(document, byline, line.index + at);
    // 劳工及|福利局局长张三 is the same person, and less of the office.
    if (official.name !== found?.name) found = official;
  }
  return found;
}
