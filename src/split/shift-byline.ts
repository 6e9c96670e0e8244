import type { Span } from "../model/span.ts";
import type { Byline } from "./read-byline.ts";
import type { Post } from "./read-post.ts";

/** A byline that was read from a part of a text, with its spans in that text. */
export function shift(byline: Byline, by: number): Byline {
  const { name, post } = byline;
  return {
    ...byline,
    name: name === null ? null : { start: name.start + by, end: name.end + by },
    post: post === null ? null : shiftPost(post, by),
  };
}

/** The same for a post. */
export function shiftPost(post: Post, by: number): Post {
  const move = (span: Span | null) => (span === null ? null : { start: span.start + by, end: span.end + by });
  return { ...post, post: move(post.post), organization: move(post.organization), region: move(post.region) };
}
