import type { Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import { addPaths, addSegmenter, addSource, addTop } from "../command-options.ts";
import type { MiningOptions } from "../mining-options.ts";

/** See CommandModule. */
export const examples = [
  "extract report.txt",
  "extract notices/ --format json --output results.json",
  "extract - --format ndjson",
  "extract notices/ --format parquet --output tables",
  "extract records.ndjson --input ndjson --format ndjson",
  "extract notices/ --cache .policy-mine --format ndjson",
  "extract notices/*.txt --dict my-terms.txt --top 5",
];

/** `extract PATH…`: the main job: sections, key phrases, numeric claims. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  addPaths(command, say);
  addSource(command, say);
  addSegmenter(command, say);
  addTop(command, say("help.top.extract"), say);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { mineAndPrint } = await import("../mine-and-print.ts");
    const options = self.optsWithGlobals<MiningOptions>();
    context.finish(await mineAndPrint({ paths, view: "extract", options, context }));
  });
}
