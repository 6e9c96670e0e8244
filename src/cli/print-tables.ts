import { PolicyMineError } from "../model/policy-mine-error.ts";
import { openMiner } from "../pipeline.ts";
import { type PhraseChoice, withChoice } from "../render/choose-phrases.ts";
import { tokenRows } from "../render/parquet/table-rows.ts";
import type { View } from "../render/renderer.ts";
import type { CommandContext } from "./commands.ts";
import { type MiningOptions, minerOptions } from "./mining-options.ts";
import { openTables } from "./open-tables.ts";
import { visitDocuments } from "./visit-documents.ts";

/**
 * Mines what a view shows and writes it as Parquet: `extract` all tables into a folder, another view its own into a file;
 * returns the exit code.
 */
export async function printTables(
  paths: readonly string[],
  view: View,
  options: MiningOptions,
  context: CommandContext,
  choice: PhraseChoice | null,
): Promise<number> {
  const { io, say } = context;
  const { output } = options;
  if (view !== "extract" && output === undefined && io.stdout.isTerminal) {
    throw new PolicyMineError("USAGE", say("usage.binary"));
  }
  const miner = await openMiner(minerOptions(view, options));
  const { generator } = miner;
  const tables = await openTables({ view, withTokens: true, output, generator }, context);
  try {
    const errors = await visitDocuments(paths, options, context, async (document) => {
      const mined = withChoice(miner.mine(document), choice);
      const tokens = view === "extract" ? miner.segment(document) : [];
      await tables.add(mined, tokenRows(mined, document.text, tokens));
    });
    await tables.close();
    return errors.length === 0 ? 0 : 2;
  } catch (error) {
    await tables.discard();
    throw error;
  }
}
