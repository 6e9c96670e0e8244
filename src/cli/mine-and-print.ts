import type { MinedDocument } from "../model/extraction.ts";
import { openMiner } from "../pipeline.ts";
import { FORMATS } from "../render/formats.ts";
import type { View } from "../render/renderer.ts";
import type { CommandContext } from "./commands.ts";
import { type MiningOptions, minerOptions } from "./mining-options.ts";
import { printTables } from "./print-tables.ts";
import { printTo } from "./print-to.ts";
import { visitDocuments } from "./visit-documents.ts";

/** Mines what a view shows and prints it, document by document; returns the exit code. */
export function mineAndPrint(
  paths: readonly string[],
  view: View,
  options: MiningOptions,
  context: CommandContext,
  choose: (document: MinedDocument) => MinedDocument = (document) => document,
): Promise<number> {
  const { say, language } = context;
  if (options.format === "parquet") return printTables(paths, view, options, context, choose);
  return printTo(options, context, async (sink, output) => {
    const miner = await openMiner(minerOptions(view, options));
    const open = await FORMATS[options.format]();
    const { generator } = miner;
    const renderer = await open({ view, generator, language, say, top: options.top, ...output });
    await sink.write(renderer.start());
    let count = 0;
    const errors = await visitDocuments(paths, options, context, async (document) => {
      await sink.write(renderer.before(count++));
      for (const piece of renderer.document(choose(miner.mine(document)))) await sink.write(piece);
    });
    await sink.write(await renderer.end(errors, count));
    return errors;
  });
}
