import { findContradictions } from "../check/find-contradictions.ts";
import { type Finding, SEVERITIES, type Severity } from "../check/finding.ts";
import { readIndicatorWords } from "../dictionaries/indicator-words.ts";
import { readRegionSuffixes } from "../dictionaries/region-suffixes.ts";
import { readUnitScales } from "../dictionaries/unit-scales.ts";
import { placeClaims } from "../matrix/place-claims.ts";
import type { MinedDocument } from "../model/extraction.ts";
import { listFindings } from "../render/finding-list.ts";
import { openSpeakers } from "../render/speakers.ts";
import type { CommandContext } from "./commands.ts";
import type { MiningOptions } from "./mining-options.ts";
import { printMinedList } from "./print-mined-list.ts";

/** The options of `check`. */
export interface CheckOptions extends MiningOptions {
  readonly failOn?: Severity;
  readonly least: Severity;
}

/** Prints the contradictions of each document; the exit code is 1 where one is as grave as --fail-on. */
export async function printFindings(
  paths: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<number> {
  let failed = false;
  const code = await printMinedList(paths, "claims", options, context, (inputs) => {
    const findings = checkDocuments(inputs.map(({ mined }) => mined));
    failed = options.failOn !== undefined && findings.some(isAtLeast(options.failOn));
    return listFindings(findings.filter(isAtLeast(options.least)), context.say);
  });
  return code === 0 && failed ? 1 : code;
}

/** The contradictions within each of some documents. */
export function checkDocuments(documents: readonly MinedDocument[]): readonly Finding[] {
  const words = { indicators: readIndicatorWords(), scaleOf: readUnitScales() };
  const suffixes = readRegionSuffixes();
  return documents.flatMap((document) =>
    findContradictions(
      document.path,
      placeClaims([document], "official", suffixes),
      openSpeakers(document).officialOf,
      words,
    ),
  );
}

function isAtLeast(least: Severity): (finding: Finding) => boolean {
  return ({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
