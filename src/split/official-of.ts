import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { Byline } from "./read-byline.ts";
import { joinName } from "./read-name.ts";

/** The official that a byline names, in the words of the document; `at` is where the text that was read begins. */
export function officialOf(document: SourceDocument, byline: Byline, at: number): Official {
  const say = (span: Span | null | undefined) =>
    span === null || span === undefined
      ? null
      : document.text
          .slice(at + span.start, at + span.end)
          .replace(/\s*\n\s*/g, "")
          .trim();
  const name = say(byline.name);
  const post = say(byline.post?.post);
  return {
    name: name === null ? null : joinName(name),
    post: post !== null && /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(post) ? joinName(post) : post,
    organization: say(byline.post?.organization),
    region: say(byline.post?.region),
  };
}

/** Two readings of one official: what the first leaves open is filled from the second. */
export function fillOfficial(first: Official, second: Official): Official {
  return {
    name: first.name ?? second.name,
    post: first.post ?? second.post,
    organization: first.organization ?? second.organization,
    region: first.region ?? second.region,
  };
}

/**
 * An official whose own line says less than the text that introduces the person. The line's words stay: 李跃勇代表
 * is a 代表, and only takes the region of 河南省驻马店市委书记李跃勇.
 */
export function fillFromIntroduction(official: Official, introduction: Official): Official {
  if (official.post === null) return fillOfficial(official, introduction);
  return { ...official, region: official.region ?? introduction.region };
}
