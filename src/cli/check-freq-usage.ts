import { PolicyMineError } from "../model/policy-mine-error.ts";
import { isAnnotationFormat } from "../render/annotations/render-annotations.ts";
import type { CommandContext } from "./commands.ts";
import type { FreqOptions } from "./freq-options.ts";

/** Throws PolicyMineError USAGE where an option of `freq` needs another that is not given. */
export function checkFreqUsage(options: FreqOptions, { say }: Pick<CommandContext, "say">): void {
  const { baseline, require, forbid, failOn, format } = options;
  const needs = (what: string, expected: string): PolicyMineError =>
    new PolicyMineError("USAGE", say("usage.needs", { where: "policy-mine freq", what, expected }));
  for (const kind of failOn) {
    if (kind === "missing" && require === undefined) throw needs("--fail-on missing", "--require FILE");
    if (kind === "forbidden" && forbid === undefined) throw needs("--fail-on forbidden", "--forbid FILE");
    if (kind !== "missing" && kind !== "forbidden" && baseline === undefined) {
      throw needs(`--fail-on ${kind}`, "--baseline FILE");
    }
  }
  const checks = baseline ?? require ?? forbid;
  if (isAnnotationFormat(format) && checks === undefined) {
    throw needs(`--format ${format}`, "--baseline FILE, --require FILE, --forbid FILE");
  }
}
