import type { Say } from "../dictionaries/messages.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import { isAnnotationFormat } from "../render/annotations/render-annotations.ts";
import type { CommandContext } from "./command-context.ts";
import type { FreqOptions } from "./freq-options.ts";

/** Throws PolicyMineError USAGE where an option of `freq` needs another, or does not go with one that is given. */
export function checkFreqUsage(options: FreqOptions, { say }: Pick<CommandContext, "say">): void {
  const { baseline, require, forbid, failOn, format, pos, unit, terms, sort, by, reference } = options;
  for (const kind of failOn) {
    if (kind === "missing" && require === undefined) throw needs("--fail-on missing", "--require FILE", say);
    if (kind === "forbidden" && forbid === undefined)
      throw needs("--fail-on forbidden", "--forbid FILE", say);
    if (kind !== "missing" && kind !== "forbidden" && baseline === undefined) {
      throw needs(`--fail-on ${kind}`, "--baseline FILE", say);
    }
  }
  const [check] = Object.entries({ baseline, require, forbid }).find(([, file]) => file !== undefined) ?? [];
  if (isAnnotationFormat(format) && check === undefined) {
    throw needs(`--format ${format}`, "--baseline FILE, --require FILE, --forbid FILE", say);
  }
  if (check !== undefined) refuseWith(`--${check}`, options, say);
  if (pos.length > 0 && (unit === "phrase" || terms !== undefined)) {
    throw conflict("--pos", terms === undefined ? "--unit phrase" : "--terms", say);
  }
  if (sort === "keyness" && by === "all" && reference === undefined) {
    throw needs("--sort keyness", KEYNESS, say);
  }
}

/**
 * Throws PolicyMineError USAGE for an option of the command line (`given`: the keys of its options) that is of no use
 * without another one; in a config file it is for the runs that have both.
 */
export function checkIdleOptions(
  given: ReadonlySet<string>,
  { baseline, by, reference, terms, require, forbid }: FreqOptions,
  { say }: Pick<CommandContext, "say">,
): void {
  if (given.has("wholeWords") && (terms ?? require ?? forbid) === undefined) {
    throw needs("--whole-words", "--terms FILE, --require FILE, --forbid FILE", say);
  }
  if (baseline !== undefined) return;
  if (given.has("change")) throw needs("--change", "--baseline FILE", say);
  if (given.has("spike")) throw needs("--spike", "--baseline FILE", say);
  if (given.has("maxP") && by === "all" && reference === undefined) {
    throw needs("--max-p", `--baseline FILE, ${KEYNESS}`, say);
  }
}

/** What gives the rows of a report their keyness. */
const KEYNESS = "--reference PATH, --by document, --by section, --by official";

/** A check looks at all documents together, and prints what changed in an order of its own. */
function refuseWith(check: string, { by, sort, reference }: FreqOptions, say: Say): void {
  if (by !== "all") throw conflict(`--by ${by}`, check, say);
  if (sort !== undefined) throw conflict(`--sort ${sort}`, check, say);
  if (reference !== undefined) throw conflict("--reference", check, say);
}

function needs(what: string, expected: string, say: Say): PolicyMineError {
  return new PolicyMineError("USAGE", say("usage.needs", { where: "policy-mine freq", what, expected }));
}

function conflict(what: string, other: string, say: Say): PolicyMineError {
  return new PolicyMineError("USAGE", say("usage.conflict", { where: "policy-mine freq", what, other }));
}
