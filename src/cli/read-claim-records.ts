import type { QuotedSpan } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { type Span, textOf } from "../model/span.ts";
import type { Miner } from "../pipeline.ts";
import type { FieldRecord, Place, RejectionRecord } from "../render/claim-reading-lists.ts";
import { sectionAt } from "../render/records.ts";
import { openSpeakers } from "../render/speakers.ts";

/** The numbers of a document that are no claims. */
export function readRejections(miner: Miner, document: SourceDocument): readonly RejectionRecord[] {
  const placeOf = openPlaces(miner, document);
  return miner.readClaims(document).rejected.map(({ start, end, reason }) => ({
    ...placeOf(start),
    reason,
    ...quote(document, { start, end }),
    context: textOf(document.text, { start: Math.max(0, start - CONTEXT), end: end + CONTEXT }),
  }));
}

const CONTEXT = 16;

/** Where each field of each claim was read; a field that the claim does not have is left out. */
export function explainClaims(miner: Miner, document: SourceDocument): readonly FieldRecord[] {
  const placeOf = openPlaces(miner, document);
  const { claims, explanations } = miner.readClaims(document);
  return claims.flatMap((claim, index) => {
    const explanation = explanations[index];
    if (!explanation) return [];
    const fields = Object.keys(explanation.fields) as (keyof typeof explanation.fields)[];
    return fields
      .filter((field) => claim[field] !== null)
      .map((field) => ({
        ...placeOf(claim.quantity.start),
        claim: claim.id,
        quantity: claim.quantity,
        rule: explanation.rule,
        field,
        value: valueText(claim[field]),
        origin: explanation.fields[field].origin,
        spans: explanation.fields[field].spans.map((span) => quote(document, span)),
      }));
  });
}

function valueText(value: string | null | { readonly text: string }): string | null {
  return typeof value === "object" && value !== null ? value.text : value;
}

function quote({ text }: SourceDocument, span: Span): QuotedSpan {
  return { start: span.start, end: span.end, text: textOf(text, span) };
}

function openPlaces(miner: Miner, document: SourceDocument): (offset: number) => Place {
  const sections = miner.split(document);
  const { officialOf } = openSpeakers({ sections });
  return (offset) => {
    const section = sectionAt(offset, sections);
    return { path: document.path, section, official: officialOf(section) };
  };
}
