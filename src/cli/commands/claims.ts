import { type Command, Option } from "commander";
import { addPaths, addSource } from "../command-options.ts";
import type { CommandContext } from "../commands.ts";
import type { MiningOptions } from "../mining-options.ts";

interface ClaimsOptions extends MiningOptions {
  readonly rejected: boolean;
  readonly explain: boolean;
}

/** See CommandModule. */
export const examples = [
  "claims report.txt",
  "claims notices/ --format ndjson",
  "claims report.txt --format csv --bom --output claims.csv",
  "claims report.txt --rejected",
  "claims report.txt --explain",
];

/** `claims PATH…`: what is claimed; no engine and no terms are loaded. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  addPaths(command, say);
  command.addOption(new Option("--rejected", say("help.rejected")).default(false).conflicts("explain"));
  command.option("--explain", say("help.explain.claims"), false);
  addSource(command, say, ["rejected", "explain"]);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const options = self.optsWithGlobals<ClaimsOptions>();
    context.finish(await run(paths, options, context));
  });
}

async function run(
  paths: readonly string[],
  options: ClaimsOptions,
  context: CommandContext,
): Promise<number> {
  if (!options.rejected && !options.explain) {
    const { mineAndPrint } = await import("../mine-and-print.ts");
    return mineAndPrint(paths, "claims", options, context);
  }
  const { printRecordList } = await import("../print-record-list.ts");
  const { explainClaims, readRejections } = await import("../read-claim-records.ts");
  const { listExplanations, listRejections } = await import("../../render/claim-reading-lists.ts");
  const { say } = context;
  return options.rejected
    ? printRecordList(paths, "claims", options, context, readRejections, (all) =>
        listRejections(all.flat(), say),
      )
    : printRecordList(paths, "claims", options, context, explainClaims, (all) =>
        listExplanations(all.flat(), say),
      );
}
