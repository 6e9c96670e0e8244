import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";
import { addPaths, addSource } from "../command-options.ts";
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
    context.finish(await printClaims(paths, options, context));
  });
}

async function printClaims(
  paths: readonly string[],
  options: ClaimsOptions,
  context: CommandContext,
): Promise<number> {
  const run = { paths, view: "claims", options, context } as const;
  if (!options.rejected && !options.explain) {
    const { mineAndPrint } = await import("../mine-and-print.ts");
    return mineAndPrint(run);
  }
  const { printRecordList } = await import("../print-record-list.ts");
  const { explainClaims, readRejections } = await import("../read-claim-records.ts");
  const { listExplanations, listRejections } = await import("../../render/claim-reading-lists.ts");
  const { say } = context;
  return options.rejected
    ? printRecordList(run, readRejections, (all) => listRejections(all.flat(), say))
    : printRecordList(run, explainClaims, (all) => listExplanations(all.flat(), say));
}
