import type { MinedDocument, Official } from "../model/extraction.ts";
import { documentLabels } from "../render/document-labels.ts";
import { openSpeakers } from "../render/speakers.ts";
import type { PlacedClaim } from "./build-matrix.ts";
import type { MatrixColumn } from "./matrix.ts";

/** What the columns of a matrix are. */
export type MatrixUnit = "official" | "region" | "document";

/** What most readers want: officials where one document has several, else documents. */
export function usualUnit(documents: readonly MinedDocument[]): MatrixUnit {
  const [only, ...others] = documents;
  return only && others.length === 0 && openSpeakers(only).count > 1 ? "official" : "document";
}

/**
 * Gives every claim its column; where nobody speaks, or his region is not known, that is the document.
 *
 * `suffixes` are the endings of places (市): in the column of 余姚市 both 余姚市 and 余姚 say nothing new.
 */
export function placeClaims(
  documents: readonly MinedDocument[],
  unit: MatrixUnit,
  suffixes: readonly string[],
): readonly PlacedClaim[] {
  const labels = documentLabels(documents.map(({ path }) => path));
  return documents.flatMap((document) => {
    const { path, claims } = document;
    const { officialOf, count } = openSpeakers(document);
    const whole: MatrixColumn = { key: path, label: labels.get(path) ?? path };
    const indicators = new Map(claims.map(({ id, indicator }) => [id, indicator]));
    return claims.map((claim) => {
      const official = officialOf(claim.section);
      const column = columnOf(unit, official, whole);
      // A document that one official speaks for alone is about his region; a compilation is about none.
      const region = column === whole && count > 1 ? null : (official?.region ?? null);
      const places = placeNames([region, lastPlace(column.label)], suffixes);
      return { path, column, places, claim, whole: indicators.get(claim.partOf ?? 0) ?? null };
    });
  });
}

function columnOf(unit: MatrixUnit, official: Official | null, whole: MatrixColumn): MatrixColumn {
  if (unit === "document" || official === null) return whole;
  const { name, organization, post, region } = official;
  if (unit === "region") return region === null ? whole : { key: region, label: region };
  const label = name ?? organization ?? post;
  if (label === null) return whole;
  const place = label === organization ? (region ?? "") : (organization ?? post ?? "");
  return { key: place === "" ? label : `${label} (${place})`, label };
}

/** 2026_北京市 → 北京市: the Han run that ends a label, null where it is too short or long for a place. */
function lastPlace(label: string): string | null {
  const run = /[\u4e00-\u9fff]{2,8}$/.exec(label.slice(-9))?.[0];
  return run ?? null;
}

/** A place with and without its ending; a run without an ending of places is none. */
function placeNames(names: readonly (string | null)[], suffixes: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const suffix = name === null ? undefined : suffixes.find((one) => name.endsWith(one));
    if (name === null || suffix === undefined) return [];
    const bare = name.slice(0, -suffix.length);
    return bare.length > 1 ? [name, bare] : [name];
  });
}
