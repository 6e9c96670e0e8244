import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Generator as Maker } from "../../model/extraction.ts";
import {
  type ColumnType,
  columnsOf,
  TABLE_SCHEMA,
  type TableColumn,
  type TableName,
} from "./table-columns.ts";
import type { TableRow } from "./table-rows.ts";

/** A Parquet file that is written as its rows come: what it gives, one after the other, are the bytes of the file. */
export interface Table {
  add(rows: Iterable<TableRow>): Generator<Uint8Array>;
  end(): Generator<Uint8Array>;
}

/**
 * Opens a table. Rows are written in groups of GROUP, whatever the documents that they come from, so that the same rows
 * give the same bytes; at most one group is held. What made the rows stands in the file's metadata.
 */
export function openTable(name: TableName, generator: Maker): Table {
  const columns = columnsOf(name);
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    createdBy: `policy-mine version ${generator.version}`,
    kvMetadata: [
      { key: "policy-mine.schema", value: TABLE_SCHEMA },
      { key: "policy-mine.generator", value: JSON.stringify(generator) },
    ],
  });
  const group = columns.map(({ name: column, type }) => ({
    name: column,
    data: [] as unknown[],
    // The differences of offsets take a fraction of the room.
    ...(type === "offset" ? { encoding: "DELTA_BINARY_PACKED" as const } : {}),
  }));
  const writeGroup = (): Uint8Array => {
    file.write({ columnData: group, rowGroupSize: GROUP });
    for (const column of group) column.data = [];
    return taken(bytes);
  };
  return {
    *add(rows) {
      for (const row of rows) {
        for (const column of group) column.data.push(row[column.name] ?? null);
        if (group[0]?.data.length === GROUP) yield writeGroup();
      }
    },
    *end() {
      if (group[0]?.data.length !== 0) yield writeGroup();
      file.finish();
      yield taken(bytes);
    },
  };
}

/** Rows in a group. Larger ones are read a little faster and take more memory to write: 100,000 rows took 500 MB. */
const GROUP = 50_000;

/** The bytes that have been written since the last time. */
function taken(bytes: ByteWriter): Uint8Array {
  const written = bytes.getBytes().slice();
  bytes.index = 0;
  return written;
}

function schemaOf(columns: readonly TableColumn[]): SchemaElement[] {
  return [
    { name: "schema", num_children: columns.length },
    ...columns.flatMap(({ name, type, optional }) =>
      ELEMENTS[type](name, optional ? "OPTIONAL" : "REQUIRED"),
    ),
  ];
}

type Repetition = "OPTIONAL" | "REQUIRED";
type Elements = (name: string, repetition_type: Repetition) => readonly SchemaElement[];

const text: Elements = (name, repetition_type) => [
  { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type },
];
const integer: Elements = (name, repetition_type) => [{ name, type: "INT32", repetition_type }];

/** A list in the three levels that the format asks for. */
const listOf =
  (element: readonly SchemaElement[]): Elements =>
  (name, repetition_type) => [
    { name, converted_type: "LIST", repetition_type, num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    ...element,
  ];

const ELEMENTS: Readonly<Record<ColumnType, Elements>> = {
  text,
  integer,
  offset: integer,
  number: (name, repetition_type) => [{ name, type: "DOUBLE", repetition_type }],
  boolean: (name, repetition_type) => [{ name, type: "BOOLEAN", repetition_type }],
  texts: listOf(text("element", "REQUIRED")),
  spans: listOf([
    { name: "element", repetition_type: "REQUIRED", num_children: 2 },
    ...integer("start", "REQUIRED"),
    ...integer("end", "REQUIRED"),
  ]),
};
