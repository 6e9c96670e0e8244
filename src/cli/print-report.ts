import { PolicyMineError } from "../model/policy-mine-error.ts";
import { renderReport } from "../report/render-report.ts";
import type { CommandContext } from "./command-context.ts";
import type { MiningOptions } from "./mining-options.ts";
import { checkDocuments } from "./print-findings.ts";
import { matrixOf } from "./print-matrix.ts";
import { collectMined, isAnyRead } from "./print-mined-list.ts";
import { printTo } from "./print-to.ts";
import { readReportAssets } from "./read-report-assets.ts";
import { sayFailure } from "./report-input-error.ts";

/** Prints a self-contained page of all documents; returns the exit code. */
export function printReport(
  paths: readonly string[],
  options: MiningOptions,
  context: CommandContext,
): Promise<number> {
  const { io, say, language } = context;
  if (options.output === undefined && io.stdout.isTerminal)
    throw new PolicyMineError("USAGE", say("report.needsOutput"));
  return printTo(options, context, async (sink) => {
    const assets = await readReportAssets();
    const { inputs, errors } = await collectMined({ paths, view: "extract", options, context });
    if (!isAnyRead(inputs, errors)) return errors;
    const documents = inputs.map(({ mined, source }) => ({ mined, text: source?.text ?? null }));
    const mined = documents.map((document) => document.mined);
    const matrix = matrixOf(mined, undefined);
    const findings = checkDocuments(mined);
    const generator = inputs[0]?.generator ?? null;
    const failed = errors.map((failure) => ({
      path: failure.error.path,
      message: sayFailure(failure, context),
    }));
    const report = { documents, matrix, findings, errors: failed, generator, language, say, assets };
    await sink.write(renderReport(report));
    return errors;
  });
}
