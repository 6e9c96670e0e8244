import type { MinedDocument } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { Cell } from "./csv-line.ts";
import { phraseRecords, sectionRecords } from "./records.ts";
import type { View } from "./renderer.ts";
import { openSpeakers } from "./speakers.ts";

/** A record without inner objects: cells by column. */
export type FlatRecord = Readonly<Record<string, Cell>>;

const HEAD = ["path", "section", "official", "post", "organization", "region"];
const SECTION = ["kind", "level", "parent", "title", "subtitle", "start", "end"];
const PHRASE = ["text", "category", "origins", "count", "score", "variants"];
const SPREAD = ["users", "shared", "local", "mentions"];
const CLAIM = [
  ...["id", "kind", "indicator", "quantity", "value", "min", "max", "unit", "comparator"],
  ...["period", "periodStart", "periodEnd", "direction", "basis", "rankScope", "rankPosition", "rankTop"],
  ...["status", "actor", "partOf", "sentence", "start", "end", "rule"],
];

/** The columns of a view, in order; `extract` has those of all layers and tells them apart by `record`. */
export const FLAT_COLUMNS: Readonly<Record<View, readonly string[]>> = {
  extract: [...new Set(["record", ...HEAD, ...SECTION.slice(0, -2), ...PHRASE, ...SPREAD, ...CLAIM])],
  sections: [...HEAD, ...SECTION],
  phrases: [...HEAD, ...PHRASE, ...SPREAD],
  claims: [...HEAD, ...CLAIM],
};

/** The layers that a view shows, each with the name of its records. */
export function layersOf(view: View): readonly (readonly [layer: Layer, record: string])[] {
  return LAYERS.filter(([layer]) => view === "extract" || layer === view);
}

const LAYERS = [
  ["sections", "section"],
  ["phrases", "phrase"],
  ["claims", "claim"],
] as const;

type Layer = Exclude<View, "extract">;

/**
 * The records of a layer, in order, one by one: those of a large document take several times its memory. A column that
 * a record has nothing for is missing in it.
 */
export function flatRecords(document: MinedDocument, layer: Layer): Iterable<FlatRecord> {
  switch (layer) {
    case "sections":
      return flatSections(document);
    case "phrases":
      return flatPhrases(document);
    case "claims":
      return flatClaims(document);
  }
}

// All are written out field by field: objects made by spreading others cost five times as much, and what V8 makes to
// describe an object that is spread first and then gets more fields outlives it.

function flatSections(document: MinedDocument): readonly FlatRecord[] {
  return sectionRecords(document).map((record) => ({
    path: record.path,
    section: record.section,
    official: record.official?.name ?? null,
    post: record.official?.post ?? null,
    organization: record.official?.organization ?? null,
    region: record.official?.region ?? null,
    kind: record.kind,
    level: record.level,
    parent: record.parent,
    title: record.title,
    subtitle: record.subtitle,
    start: record.span.start,
    end: record.span.end,
  }));
}

function flatPhrases(document: MinedDocument): readonly FlatRecord[] {
  return phraseRecords(document).map((record) => ({
    path: record.path,
    section: record.section,
    official: record.official?.name ?? null,
    post: record.official?.post ?? null,
    organization: record.official?.organization ?? null,
    region: record.official?.region ?? null,
    text: record.text,
    category: record.category,
    origins: record.origins.join(" "),
    count: record.count,
    score: record.score,
    variants: record.variants.join(" | "),
    users: record.users,
    shared: record.shared,
    local: record.local,
    mentions: record.mentions.map(flatSpan).join(" "),
  }));
}

function* flatClaims(document: MinedDocument): Generator<FlatRecord> {
  const { officialOf } = openSpeakers(document);
  for (const claim of document.claims) {
    const { quantity, period, rank } = claim;
    const official = officialOf(claim.section);
    yield {
      path: document.path,
      section: claim.section,
      official: official?.name ?? null,
      post: official?.post ?? null,
      organization: official?.organization ?? null,
      region: official?.region ?? null,
      id: claim.id,
      kind: claim.kind,
      indicator: claim.indicator,
      quantity: quantity.text,
      value: claim.value,
      min: claim.min,
      max: claim.max,
      unit: claim.unit,
      comparator: claim.comparator,
      period: period?.text ?? null,
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
      direction: claim.direction,
      basis: claim.basis,
      rankScope: rank?.scope ?? null,
      rankPosition: rank?.position ?? null,
      rankTop: rank?.top ?? null,
      status: claim.status,
      actor: claim.actor,
      partOf: claim.partOf,
      sentence: claim.sentence.text,
      start: quantity.start,
      end: quantity.end,
      rule: claim.rule,
    };
  }
}

/** 12..16: a form that no spreadsheet takes for a date. */
function flatSpan({ start, end }: Span): string {
  return `${start}..${end}`;
}
