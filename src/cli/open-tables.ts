import { readdirSync, rmdirSync } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { wordedError } from "../dictionaries/messages.ts";
import type { Generator, MinedDocument } from "../model/extraction.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { Table } from "../render/parquet/open-table.ts";
import { TABLE_NAMES, type TableName } from "../render/parquet/table-columns.ts";
import { type TableRow, tableRows } from "../render/parquet/table-rows.ts";
import type { View } from "../render/renderer.ts";
import type { CommandContext } from "./command-context.ts";
import { openSink, type Sink } from "./open-sink.ts";
import { systemReason } from "./system-reason.ts";

/** Parquet files that are being written. */
export interface Tables {
  /** Adds a document, and its tokens to the table of tokens. */
  add(document: MinedDocument, tokens: Iterable<TableRow>): Promise<void>;
  /** All documents are in: the files take their names. */
  close(): Promise<void>;
  /** Leaves no file behind. */
  discard(): Promise<void>;
}

/** The table of a view, or, for `extract`, the tables in the folder that --output names. */
export interface TablesRequest {
  readonly view: View;
  /** Whether there are tokens at all: a saved result holds none. */
  readonly withTokens: boolean;
  /** A folder for `extract`, else a file or undefined for standard output. */
  readonly output: string | undefined;
  readonly generator: Generator;
}

/**
 * Opens the files. Each is written beside its place and takes its name when all are whole; a table that an earlier run
 * left in the folder and this one does not write is then removed.
 *
 * Throws PolicyMineError OUTPUT where they cannot be written, USAGE where several tables have no folder to go to.
 */
export async function openTables(request: TablesRequest, context: CommandContext): Promise<Tables> {
  const { view, output, generator } = request;
  // The library that writes the format is loaded only here.
  const { openTable } = await import("../render/parquet/open-table.ts");
  if (view !== "extract") {
    const sink = await openSink(output, context);
    return tablesOf([{ name: view, sink, table: openTable(view, generator) }]);
  }
  if (output === undefined) throw new PolicyMineError("USAGE", context.say("usage.parquetFolder"));
  return openFolder({ ...request, output }, openTable, context);
}

/** A table and where it goes. */
interface OpenTable {
  readonly name: TableName;
  readonly sink: Sink;
  readonly table: Table;
}

async function openFolder(
  { output, withTokens, generator }: TablesRequest & { readonly output: string },
  openTable: (name: TableName, generator: Generator) => Table,
  { io, say }: CommandContext,
): Promise<Tables> {
  const folder = resolve(io.cwd, output);
  const isNew = await makeOwnFolder(folder).catch((error: NodeJS.ErrnoException) => {
    const values = { folder: output, reason: systemReason(error) };
    throw wordedError("OUTPUT", { key: "output.folder", values }, error);
  });
  const takeBack = (): void => {
    // After the sinks have taken back their files; what somebody else put there stays.
    if (isNew && readdirSync(folder).length === 0) rmdirSync(folder);
  };
  const names = TABLE_NAMES.filter((name) => withTokens || name !== "tokens");
  const open: OpenTable[] = [];
  const tables = tablesOf(open);
  try {
    for (const name of names) {
      const sink = await openSink(join(output, `${name}.parquet`), { io, say });
      open.push({ name, sink, table: openTable(name, generator) });
    }
  } catch (error) {
    await tables.discard();
    takeBack();
    throw error;
  }
  io.signal.addEventListener("abort", takeBack, { once: true });
  return {
    add: tables.add,
    async close() {
      await tables.close();
      io.signal.removeEventListener("abort", takeBack);
      for (const name of TABLE_NAMES) {
        if (!names.includes(name)) await rm(join(folder, `${name}.parquet`), { force: true });
      }
    },
    async discard() {
      await tables.discard();
      io.signal.removeEventListener("abort", takeBack);
      takeBack();
    },
  };
}

/** Whether the folder had to be made. */
async function makeOwnFolder(folder: string): Promise<boolean> {
  const there = await stat(folder).catch(() => null);
  if (there?.isDirectory()) return false;
  await mkdir(folder);
  return true;
}

function tablesOf(open: readonly OpenTable[]): Tables {
  const write = async (sink: Sink, pieces: Iterable<Uint8Array>): Promise<void> => {
    for (const piece of pieces) await sink.write(piece);
  };
  return {
    async add(document, tokens) {
      for (const { name, sink, table } of open) {
        await write(sink, table.add(name === "tokens" ? tokens : tableRows(document, name)));
      }
    },
    async close() {
      for (const { sink, table } of open) await write(sink, table.end());
      for (const { sink } of open) await sink.close();
    },
    async discard() {
      for (const { sink } of open) await sink.discard();
    },
  };
}
