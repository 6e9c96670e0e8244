import WordExtractor from "word-extractor";
import { checkOle } from "./check-ole.ts";
import { LoadError } from "./load-error.ts";
import type { ReadContent } from "./read-content.ts";
import { TextBuilder } from "./text-builder.ts";

/** The types of the library lack the option that keeps “ and ” as they are. */
type Unfiltered = (options: Readonly<Record<string, boolean>>) => string;

/**
 * Reads a Word 97–2003 file (.doc): a line for each paragraph, the cells of a table row joined with " | ", notes and
 * text boxes at the end.
 *
 * Such a file keeps the numbers of automatic lists apart from the text; they are lost. Throws LoadError.
 */
export async function readDoc(bytes: Uint8Array): Promise<ReadContent> {
  const kind = checkOle(bytes);
  if (kind === "encrypted") throw new LoadError("ENCRYPTED", "input.password");
  if (kind !== "doc") {
    const what = { xls: "file.excel", ppt: "file.powerpoint", other: "file.ole" }[kind];
    throw new LoadError("UNSUPPORTED", "input.noWord", { what: { key: what, values: {} } });
  }
  const builder = new TextBuilder();
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const part = (read: unknown) =>
      (read as Unfiltered).call(document, { filterUnicode: false, includeHeadersAndFooters: false });
    for (const text of [
      part(document.getBody),
      part(document.getFootnotes),
      part(document.getEndnotes),
      part(document.getTextboxes),
    ])
      for (const line of text.split("\n")) builder.add(rowOf(line));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LoadError("DAMAGED", "input.brokenWord", { why }, { cause: error });
  }
  return { format: "doc", encoding: "binary", text: builder.text(), headings: [], metadata: {} };
}

/** A table row ends with the mark of its last cell; in other lines a tab is a tab. */
function rowOf(line: string): string {
  if (!line.endsWith("\t")) return line;
  const cells = line.slice(0, -1).split("\t");
  return cells.length > 1 ? cells.map((cell) => cell.trim()).join(" | ") : (cells[0] ?? "");
}
