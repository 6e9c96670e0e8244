/** A table that `--format parquet` writes. */
export type TableName = "documents" | "sections" | "phrases" | "claims" | "tokens";

/**
 * What the cells of a column are: `offset` is an integer that mostly grows from row to row, `spans` a list of
 * { start, end }.
 */
export type ColumnType = "text" | "integer" | "offset" | "number" | "boolean" | "texts" | "spans";

/** A column of a table. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether a cell may be null. */
  readonly optional: boolean;
}

/** The tables, in the order of docs/duckdb.md. */
export const TABLE_NAMES: readonly TableName[] = ["documents", "sections", "phrases", "claims", "tokens"];

/** Name and version of the columns below; it changes when one of them is renamed, removed or gets another type. */
export const TABLE_SCHEMA = "policy-mine/parquet/1";

/** "name: type", with "?" behind the type of a column that may be null. */
const HEAD = [
  "path: text",
  "section: integer",
  "official: text?",
  "post: text?",
  "organization: text?",
  "region: text?",
];

const COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  documents: [
    ...["path: text", "format: text", "encoding: text", "sha256: text", "length: integer", "title: text?"],
    ...["source: text?", "published: text?", "number: text?", "issuer: text?"],
  ],
  sections: [
    ...HEAD,
    ...["kind: text", "level: integer", "parent: integer?", "title: text?", "subtitle: text?"],
    ...["start: offset", "end: offset"],
  ],
  phrases: [
    ...HEAD,
    ...[
      "text: text",
      "category: text",
      "origins: texts",
      "count: integer",
      "score: number",
      "variants: texts",
    ],
    ...["users: integer", "shared: boolean", "local: boolean", "mentions: spans"],
  ],
  claims: [
    ...HEAD,
    ...["id: offset", "kind: text", "indicator: text", "quantity: text", "value: number?", "min: number?"],
    ...["max: number?", "unit: text", "comparator: text", "period: text?", "periodStart: text?"],
    ...["periodEnd: text?", "direction: text?", "basis: text?", "rankScope: text?", "rankPosition: integer?"],
    ...["rankTop: boolean?", "status: text", "actor: text?", "partOf: integer?", "sentence: text"],
    ...["start: offset", "end: offset", "rule: text"],
  ],
  tokens: [
    ...["path: text", "section: integer", "kind: text", "text: text"],
    ...["start: offset", "end: offset"],
  ],
};

/** The columns of a table, in order: those of CSV, where CSV has the table, under the same names. */
export function columnsOf(table: TableName): readonly TableColumn[] {
  return COLUMNS[table].map((line) => {
    const [name = "", type = ""] = line.split(": ");
    return { name, type: type.replace("?", "") as ColumnType, optional: type.endsWith("?") };
  });
}
