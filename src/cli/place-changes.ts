import type { ClaimChange, PhraseChange, SectionChange } from "../compare/comparison.ts";
import type { Span } from "../model/span.ts";
import type { FilePlace } from "../render/annotations/annotation.ts";
import type { CommandContext } from "./command-context.ts";
import type { MinedInput } from "./mined-input.ts";
import { openPlaces } from "./open-places.ts";
import { readSourceAgain } from "./read-source-again.ts";

type Inputs = readonly MinedInput[];
type AnyChange = SectionChange | PhraseChange | ClaimChange;

/**
 * Tells where the records of a comparison stand: in the later text, or in the earlier one where they are gone; a phrase
 * at its first mention. The lines are those of the documents as far as these are at hand.
 */
export async function openChangePlaces(
  before: Inputs,
  after: Inputs,
  context: CommandContext,
): Promise<(record: AnyChange) => FilePlace | null> {
  const [first, second] = [await openSide(before, context), await openSide(after, context)];
  return (record) => (record.after === null ? first(record.before) : second(record.after));
}

type SideRecord = AnyChange["after"];

async function openSide(
  inputs: Inputs,
  context: CommandContext,
): Promise<(record: SideRecord) => FilePlace | null> {
  const spans = new Map(
    inputs.map(({ mined }) => [mined.path, new Map(mined.sections.map(({ id, span }) => [id, span]))]),
  );
  const phrases = new Map<string, FilePlaceOf>();
  for (const { mined } of inputs) {
    for (const { text, mentions } of mined.phrases) {
      const [span] = mentions;
      if (span && !phrases.has(text)) phrases.set(text, { path: mined.path, span });
    }
  }
  const lines = new Map<string, (span: Span) => FilePlace["place"]>();
  for (const input of inputs) {
    const source = await readSourceAgain(input, context);
    if (!("error" in source)) lines.set(input.mined.path, openPlaces(source));
  }
  const place = ({ path, span }: FilePlaceOf): FilePlace => ({
    path,
    place: lines.get(path)?.(span) ?? null,
  });
  return (record) => {
    if (record === null) return null;
    if ("quantity" in record) return place({ path: record.path, span: record.quantity });
    if ("wordings" in record) {
      const found = phrases.get(record.text);
      return found ? place(found) : null;
    }
    const span = spans.get(record.path)?.get(record.section);
    if (!span) return { path: record.path, place: null };
    // Its title alone: a section may be the whole text.
    const end = Math.min(span.end, span.start + (record.title ?? "").length);
    return place({ path: record.path, span: { start: span.start, end } });
  };
}

interface FilePlaceOf {
  readonly path: string;
  readonly span: Span;
}
