import type { Official, Section } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import { cutContext } from "./cut-context.ts";
import type { KwicClaim, KwicLine } from "./kwic-line.ts";

/** A document and what is known of its places. */
export interface KwicDocument {
  readonly path: string;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly officialOf: (section: number) => Official | null;
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number };
}

/** A mention, and the claim whose quantity it is where an indicator is looked for. */
export interface Mention extends Span {
  readonly claim?: KwicClaim;
}

/** Mentions (in order) as lines, each with `characters` of context on either side that do not leave its section. */
export function placeMentions(
  { path, text, sections, officialOf, placeOf }: KwicDocument,
  mentions: readonly Mention[],
  characters: number,
): readonly KwicLine[] {
  let next = 0;
  return mentions.map(({ start, end, claim = null }) => {
    while (next < sections.length && (sections[next]?.span.start ?? 0) <= start) next += 1;
    const section = sections[next - 1];
    const bounds = section?.span ?? { start: 0, end: sections[0]?.span.start ?? text.length };
    const id = section?.id ?? 0;
    return {
      ...{ path, section: id, official: officialOf(id), ...placeOf(start), start, end },
      // A mention may run over the end of its section; what is behind it then stays out.
      ...cutContext(text, { start, end }, { ...bounds, end: Math.max(end, bounds.end) }, characters),
      claim,
    };
  });
}
