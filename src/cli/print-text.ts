import { loadDocuments } from "../load/load-documents.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { printable } from "../render/printable.ts";
import { stringify } from "../render/stringify.ts";
import type { CommandContext } from "./commands.ts";
import type { GlobalOptions } from "./global-options.ts";
import { openSink, type Sink } from "./open-sink.ts";
import { reportInputError } from "./report-input-error.ts";

/**
 * Prints the decoded text of each document; returns the exit code (2 where an input could not be done).
 *
 * One document is printed as it is, to the character; before each of several stands its path. On a terminal control
 * characters are replaced. With --format ndjson, one record a line: path, format, encoding, sha256, length, text.
 */
export async function printText(
  paths: readonly string[],
  options: GlobalOptions,
  context: CommandContext,
): Promise<number> {
  const { io } = context;
  const print = printerOf(options, context);
  const sink = await openSink(options.output, io);
  let exitCode = 0;
  try {
    for await (const loaded of loadDocuments(paths, { cwd: io.cwd, stdin: io.stdin })) {
      if ("error" in loaded) {
        exitCode = 2;
        await reportInputError(loaded.error, context);
      } else await print(loaded, sink);
    }
    await print(null, sink);
    await sink.close();
    return exitCode;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

type Print = (document: SourceDocument | null, sink: Sink) => Promise<void>;

function printerOf({ format, output }: GlobalOptions, { io }: CommandContext): Print {
  if (format === "ndjson") {
    return async (document, sink) => {
      if (document) await sink.write(`${stringify(recordOf(document))}\n`);
    };
  }
  if (format === "table") return plainPrinter(output === undefined && io.stdout.isTerminal);
  throw new PolicyMineError(
    "USAGE",
    `policy-mine text: --format ${format} is not for texts; expected ndjson, or no --format for the bare text`,
  );
}

/** Holds one text back: whether it needs its path is known when the next comes. */
function plainPrinter(terminal: boolean): Print {
  let held: SourceDocument | null = null;
  let several = false;
  return async (document, sink) => {
    if (held && document) several = true;
    if (held) {
      const text = terminal ? printable(held.text) : held.text;
      await sink.write(
        several ? `==> ${printable(held.path)} <==\n${text}${text.endsWith("\n") ? "" : "\n"}` : text,
      );
    }
    held = document;
  };
}

function recordOf({ path, format, encoding, sha256, text }: SourceDocument): object {
  return { path, format, encoding, sha256, length: text.length, text };
}
