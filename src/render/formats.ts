import type { OpenRenderer } from "./renderer.ts";

/** The output formats, the default first. Each is loaded when it is asked for. */
export const FORMATS = {
  table: async () => (await import("./table/render-table.ts")).renderTable,
  json: async () => (await import("./render-json.ts")).renderJson,
  ndjson: async () => (await import("./render-ndjson.ts")).renderNdjson,
  csv: async () => (await import("./render-csv.ts")).renderCsv,
  xlsx: async () => (await import("./xlsx/render-xlsx.ts")).renderXlsx,
  markdown: async () => (await import("./render-markdown.ts")).renderMarkdown,
  // Its tables are files of their own, which the command line writes with parquet/open-table.ts.
  parquet: async (): Promise<OpenRenderer> => {
    throw new Error("Parquet is written table by table");
  },
} satisfies Readonly<Record<string, () => Promise<OpenRenderer>>>;

/** Name of an output format. */
export type FormatName = keyof typeof FORMATS;

/** The names of FORMATS, the default first. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Whether a format is written from all documents together: document() of its renderer keeps them and gives nothing. */
export function gathersDocuments(format: FormatName): boolean {
  return format === "xlsx";
}
