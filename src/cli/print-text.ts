import { loadDocuments } from "../load/load-documents.ts";
import { printable } from "../render/printable.ts";
import type { CommandContext } from "./commands.ts";
import type { GlobalOptions } from "./global-options.ts";
import { openSink } from "./open-sink.ts";

/** Prints the decoded texts one after the other; returns the exit code. */
export async function printText(
  paths: readonly string[],
  options: GlobalOptions,
  context: CommandContext,
): Promise<number> {
  const { io } = context;
  const sink = await openSink(options.output, io);
  let exitCode = 0;
  for await (const loaded of loadDocuments(paths, { cwd: io.cwd, stdin: io.stdin })) {
    if ("error" in loaded) {
      exitCode = 2;
      await io.stderr.write(`${printable(`${loaded.error.path}: ${loaded.error.message}`)}\n`);
    } else {
      await sink.write(loaded.text);
    }
  }
  await sink.close();
  return exitCode;
}
