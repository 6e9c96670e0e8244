/** A text with so many articles is a set of rules. */
export const ARTICLES_OF_RULES = 5;

const ARTICLE = /(?:^|[\n。 ])第[一二三四五六七八九十百]{1,4}条/g;

/** How many articles a folded text has: 第…条 where a line or a sentence begins; no more are counted than make rules. */
export function countArticles(folded: string): number {
  let articles = 0;
  for (const _ of folded.matchAll(ARTICLE)) if (++articles === ARTICLES_OF_RULES) break;
  return articles;
}
