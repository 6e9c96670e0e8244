import { readTable } from "./read-table.ts";

/**
 * What a label of a page head says; "author" alone in its line is a byline, "none" marks a line that says nothing
 * worth keeping.
 */
export type LabelField =
  | "title"
  | "source"
  | "published"
  | "written"
  | "number"
  | "issuer"
  | "author"
  | "none";

/** One label, such as 发布时间. */
export interface MetadataLabel {
  readonly field: LabelField;
  /** Where it counts as a label: anywhere, or only before the first or after the last paragraph. */
  readonly scope: "anywhere" | "head" | "tail";
}

let labels: ReadonlyMap<string, MetadataLabel> | undefined;

/** The labels of page heads by their text: dictionaries/metadata-labels.tsv. */
export function metadataLabels(): ReadonlyMap<string, MetadataLabel> {
  labels ??= new Map(
    readTable("metadata-labels", ["label", "field", "scope"]).map((entry) => [
      entry.label,
      { field: entry.field as LabelField, scope: entry.scope as MetadataLabel["scope"] },
    ]),
  );
  return labels;
}
