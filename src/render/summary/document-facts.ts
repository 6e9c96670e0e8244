import type { MinedDocument, Official } from "../../model/extraction.ts";
import { printableLine } from "../printable.ts";
import type { RenderOptions } from "../renderer.ts";
import { openSpeakers } from "../speakers.ts";

/** What the head of a document's summary says. */
export interface DocumentFacts {
  /** The title, or the path where the document has none. */
  readonly title: string;
  readonly path: string;
  /** "source 创新浙江", "date 2025-11-07", …: what is known. */
  readonly metadata: readonly string[];
  /** "14 sections", "221 key phrases", …: of the layers that were looked for. */
  readonly counts: readonly string[];
}

/** The head of a document's summary. */
export function describeDocument(
  document: MinedDocument,
  { say, view }: Pick<RenderOptions, "say" | "view">,
): DocumentFacts {
  const { title, path, source, published, number, issuer, sections, phrases, claims } = document;
  const known = { source, published, number, issuer };
  const metadata = Object.entries(known).flatMap(([key, value]) =>
    value === null ? [] : [say(`fact.${key}`, { value: printableLine(value) })],
  );
  const counts = { sections, phrases, claims };
  const shown = Object.entries(counts).filter(
    ([layer]) => layer === "sections" || view === "extract" || view === layer,
  );
  const speakers = openSpeakers(document);
  const only =
    speakers.count === 1
      ? sections.map(({ id }) => speakers.officialOf(id)).find((one) => one !== null)
      : null;
  if (only) metadata.unshift(say("fact.official", { value: officialText(only) }));
  return {
    title: printableLine(title ?? path),
    path: printableLine(path),
    metadata,
    counts: shown.map(([layer, list]) => say(`count.${layer}`, { n: list.length })),
  };
}

/** 甬江市科技局局长 张三 */
function officialText({ name, organization, post }: Official): string {
  return printableLine(`${organization ?? ""}${post ?? ""} ${name ?? ""}`);
}
