import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { BylineGroup } from "./group-bylines.ts";
import type { LineByline } from "./line-byline.ts";
import { fillOfficial, officialOf } from "./official-of.ts";

/** The lines from `first` to `last` as one byline; the one at the index `name` holds the name. */
export function groupOf(
  document: SourceDocument,
  read: readonly (LineByline | null)[],
  name: number,
  first: number,
  last: number,
): BylineGroup {
  const naming = read[name];
  let official: Official = { name: null, post: null, organization: null, region: null };
  if (naming !== null && naming !== undefined) {
    official = officialOf(document, naming, naming.at);
    // An organisation that stands where others have their names signs as they do.
    if (naming.form === "organization" && last > first)
      official = { ...official, name: official.organization, organization: null };
  }
  for (let index = first; index <= last; index++) {
    const byline = read[index];
    if (index === name || byline === null || byline === undefined) continue;
    const said = officialOf(document, byline, byline.at);
    // 某市委副书记 / 某市人民政府市长: two posts on lines of their own are both held.
    const post = official.post === null || said.post === null ? null : `${official.post}、${said.post}`;
    official = { ...fillOfficial(official, said), ...(post === null ? {} : { post }) };
  }
  return {
    first,
    last,
    end: last,
    official,
    ownTitle: naming?.ownTitle ?? null,
    form: `${name - first}/${last - first}/${naming?.form === "both"}`,
    weight:
      naming === null || naming === undefined
        ? 0
        : weightOf(naming, official, last > name && read[last]?.marked === true),
  };
}

function weightOf(naming: LineByline, official: Official, below: boolean): number {
  // 张三 / (省社科院经济研究所): the author of an essay.
  if (official.post === null) return official.organization !== null && below ? 0.7 : 0.6;
  return naming.strength >= 2 || naming.marked ? 1 : 0.7;
}
