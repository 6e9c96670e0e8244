import { type Command, InvalidArgumentError, Option } from "commander";
import type { CommandContext } from "../command-context.ts";
import { addPathsOrResults, addSegmenter, addTop, numberOption } from "../command-options.ts";
import type { MatrixOptions } from "../print-matrix.ts";

/** See CommandModule. */
export const examples = [
  "matrix report.txt --all",
  "matrix notices/ --by document",
  "matrix notices/ --indicator 企业 --period 2025 --format csv",
  "matrix notices/ --of phrases",
];

/** `matrix PATH…`: the same indicator across officials, regions or documents. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  addPathsOrResults(command, say);
  command.addOption(
    new Option("--of <rows>", say("help.matrix.of")).choices(["claims", "phrases"]).default("claims"),
  );
  command.addOption(
    new Option("--by <unit>", say("help.matrix.by")).choices(["official", "region", "document"]),
  );
  command.option("--indicator <text>", say("help.matrix.indicator"));
  command.option("--unit <text>", say("help.matrix.unit"));
  command.addOption(
    new Option("--period <date>", say("help.matrix.period")).argParser((text: string) => {
      if (/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return text;
      throw new InvalidArgumentError(say("usage.period"));
    }),
  );
  command.addOption(
    new Option("--status <status>", say("help.matrix.status")).choices(["actual", "target", "rule"]),
  );
  command.addOption(numberOption("--least <n>", say("help.matrix.least"), say));
  command.addOption(new Option("--all", say("help.matrix.all")).default(false).conflicts("least"));
  command.addOption(
    new Option("--sort <order>", say("help.matrix.sort"))
      .choices(["spread", "indicator", "unit", "period"])
      .default("spread"),
  );
  addTop(command, say("help.dict.top"), say);
  addSegmenter(command, say);
  command.action(async (paths: readonly string[], _own: unknown, self: Command) => {
    const { printMatrix } = await import("../print-matrix.ts");
    context.finish(await printMatrix(paths, self.optsWithGlobals<MatrixOptions>(), context));
  });
}
