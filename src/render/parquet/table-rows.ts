import type { MinedDocument } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { Token } from "../../model/token.ts";
import type { Cell } from "../csv-line.ts";
import { flatRecords } from "../flat-records.ts";
import { phraseRecords, sectionAt } from "../records.ts";
import type { TableName } from "./table-columns.ts";

/** A row by its columns; a column that a row has nothing for is missing in it. */
export type TableRow = Readonly<Record<string, Cell | readonly string[] | readonly Span[]>>;

/** The rows of a document in a table, in order; tokens have a function of their own. */
export function tableRows(document: MinedDocument, table: Exclude<TableName, "tokens">): Iterable<TableRow> {
  switch (table) {
    case "documents": {
      const { sections: _, phrases: __, claims: ___, ...facts } = document;
      return [{ ...facts }];
    }
    case "sections":
    case "claims":
      return flatRecords(document, table);
    case "phrases":
      return phraseRecords(document).map(({ official, ...facts }) => ({
        ...facts,
        official: official?.name ?? null,
        post: official?.post ?? null,
        organization: official?.organization ?? null,
        region: official?.region ?? null,
      }));
  }
}

/** The rows of the tokens of a document, which tile its text; white space is left out. */
export function* tokenRows(
  { path, sections }: Pick<MinedDocument, "path" | "sections">,
  text: string,
  tokens: Iterable<Token>,
): Generator<TableRow> {
  for (const { kind, start, end } of tokens) {
    if (kind === "space") continue;
    yield { path, section: sectionAt(start, sections), kind, text: text.slice(start, end), start, end };
  }
}
