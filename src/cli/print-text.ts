import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { printable } from "../render/printable.ts";
import { stringify } from "../render/stringify.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import { printTo } from "./print-to.ts";
import { visitDocuments } from "./visit-documents.ts";

/**
 * Prints the decoded text of each document; returns the exit code.
 *
 * One document is printed as it is, to the character; before each of several stands its path. On a terminal control
 * characters are replaced. With --format ndjson, one record a line: path, format, encoding, sha256, length, text.
 */
export function printText(
  paths: readonly string[],
  options: GlobalOptions,
  context: CommandContext,
): Promise<number> {
  if (options.format !== "table" && options.format !== "ndjson") {
    throw new PolicyMineError("USAGE", context.say("usage.textFormat", { format: options.format }));
  }
  return printTo(options, context, async (sink, { width }) => {
    const records = options.format === "ndjson";
    let held: SourceDocument | null = null;
    let several = false;
    // One text is held back: whether it needs its path is known when the next one comes.
    const print = async (): Promise<void> => {
      if (held) await sink.write(records ? recordOf(held) : plainText(held, several, width !== null));
    };
    const errors = await visitDocuments(paths, options, context, async (document) => {
      if (held) several = true;
      await print();
      held = document;
    });
    await print();
    return errors;
  });
}

function recordOf({ path, format, encoding, sha256, text }: SourceDocument): string {
  return `${stringify({ path, format, encoding, sha256, length: text.length, text })}\n`;
}

function plainText({ path, text }: SourceDocument, several: boolean, terminal: boolean): string {
  const shown = terminal ? printable(text) : text;
  return several ? `==> ${printable(path)} <==\n${shown}${shown.endsWith("\n") ? "" : "\n"}` : shown;
}
