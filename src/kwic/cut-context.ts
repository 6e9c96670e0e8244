import type { Span } from "../model/span.ts";

/** A mention with what stands around it. */
export interface Context {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** The `characters` before and behind a mention, within `bounds`; a character of two code units is not cut. */
export function cutContext(text: string, mention: Span, bounds: Span, characters: number): Context {
  return {
    before: lastOf(
      text.slice(Math.max(bounds.start, mention.start - 2 * characters), mention.start),
      characters,
    ),
    match: text.slice(mention.start, mention.end),
    after: firstOf(text.slice(mention.end, Math.min(bounds.end, mention.end + 2 * characters)), characters),
  };
}

function firstOf(text: string, characters: number): string {
  return Array.from(text).slice(0, characters).join("");
}

function lastOf(text: string, characters: number): string {
  return Array.from(text).slice(-characters).join("");
}
