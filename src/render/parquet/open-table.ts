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
 * Opens a table. Rows are written in groups of a fixed size, whatever the documents that they come from, so that the
 * same rows give the same bytes; at most one group is held. What made the rows stands in the file's metadata.
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
    keep: openKeeper(type),
    // The differences of offsets take a fraction of the room.
    ...(type === "offset" ? { encoding: "DELTA_BINARY_PACKED" as const } : {}),
  }));
  const groupSize = groupSizeOf(columns);
  const writeGroup = (): Uint8Array => {
    file.write({ columnData: group, rowGroupSize: groupSize });
    for (const column of group) column.data = [];
    return taken(bytes);
  };
  return {
    *add(rows) {
      for (const row of rows) {
        for (const column of group) column.data.push(column.keep(row[column.name] ?? null));
        if (group[0]?.data.length === groupSize) yield writeGroup();
      }
    },
    *end() {
      if (group[0]?.data.length !== 0) yield writeGroup();
      file.finish();
      yield taken(bytes);
    },
  };
}

/**
 * Gives the value of a cell in a form that may wait for its group. A piece of a document's text keeps all of the text
 * in memory, so that the few sections of many documents would keep them all: it is copied, once for equal neighbours.
 */
function openKeeper(type: ColumnType): (value: unknown) => unknown {
  if (type === "texts")
    return (value) => (Array.isArray(value) ? value.map((one) => copyOf(String(one))) : value);
  if (type !== "text") return (value) => value;
  let last: unknown = null;
  let copy: unknown = null;
  return (value) => {
    if (value !== last) {
      last = value;
      copy = typeof value === "string" ? copyOf(value) : value;
    }
    return copy;
  };
}

function copyOf(text: string): string {
  return text.length < SLICED ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

/** Shorter texts are copied by V8 itself. */
const SLICED = 13;

/** Rows in a group: fewer where there are more columns, for it is the cells that take memory until they are written. */
function groupSizeOf(columns: readonly TableColumn[]): number {
  return Math.floor(CELLS / columns.length);
}

/** Cells in a group. Larger groups are read a little faster; those of 1,500,000 took 30 MB more. */
const CELLS = 300_000;

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
