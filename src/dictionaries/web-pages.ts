import type { LabelField } from "./metadata-labels.ts";
import { readTable } from "./read-table.ts";

let parts: ReadonlySet<string> | undefined;
let tags: ReadonlyMap<string, LabelField> | undefined;

/** Words in the names of page elements that are no article (share, footer): dictionaries/page-parts.tsv. */
export function pageParts(): ReadonlySet<string> {
  parts ??= new Set(readTable("page-parts", ["name"]).map((entry) => entry.name));
  return parts;
}

/** What the meta elements of web pages state, by their names in lower case: dictionaries/meta-tags.tsv. */
export function metaTags(): ReadonlyMap<string, LabelField> {
  tags ??= new Map(
    readTable("meta-tags", ["name", "field"]).map((entry) => [entry.name, entry.field as LabelField]),
  );
  return tags;
}
