import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { readOrganization } from "./read-organization.ts";
import { LOCAL } from "./read-post.ts";
import { regionLength } from "./read-region.ts";

/** A letter that counts a title: B 西岗区. */
const LETTER = /^[A-Z][\s.、]\s*/;

/**
 * An official whose own line names neither organisation nor place, with those that the title is: 区水务局 above
 * 局长张三, 西岗区 above 区长:李四. Others stay as they are.
 */
export function withTitleOwner(
  document: SourceDocument,
  official: Official,
  title: ContentLine | undefined,
  words: SplitWords,
): Official {
  const { post, organization, region } = official;
  if (title === undefined || post === null || organization !== null || region !== null) return official;
  const lead = LETTER.exec(title.folded)?.[0].length ?? numberLength(title.folded);
  // 沐溪县:一碗水端出大产业
  const text = title.folded.slice(lead).replace(/:.*$/, "").trimEnd();
  const say = (from: number, to: number) =>
    document.text.slice(title.start + lead + from, title.start + lead + to);
  const place = regionLength(text, words);
  if (place > 1 && place === text.length) {
    if (!LOCAL.test(text)) return { ...official, region: say(0, place) };
    // 金口新区:… above 新区管委会主任张三: the post says again what the title ends with.
    const short = /^(?:新区|园区|景区|街道|[镇乡])(?=.{2})/.exec(post)?.[0] ?? "";
    const own = text.endsWith(short) ? post.slice(short.length) : post;
    return { ...official, post: own, region: say(0, place), organization: say(0, place) };
  }
  const owner = readOrganization(text, words);
  if (owner?.organization == null) return official;
  return {
    ...official,
    organization: say(0, text.length),
    region: owner.region === null ? null : say(owner.region.start, owner.region.end),
  };
}
