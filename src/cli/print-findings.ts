import { findContradictions } from "../check/find-contradictions.ts";
import { FINDING_CODES, type Finding, SEVERITIES, type Severity } from "../check/finding.ts";
import { readIndicatorWords } from "../dictionaries/indicator-words.ts";
import { packageVersion } from "../dictionaries/package-version.ts";
import { readRegionSuffixes } from "../dictionaries/region-suffixes.ts";
import { readUnitScales } from "../dictionaries/unit-scales.ts";
import { placeClaims } from "../matrix/place-claims.ts";
import type { MinedDocument } from "../model/extraction.ts";
import type { FilePlace } from "../render/annotations/annotation.ts";
import {
  type AnnotationFormat,
  isAnnotationFormat,
  renderAnnotations,
} from "../render/annotations/render-annotations.ts";
import { reportFindings } from "../render/annotations/report-findings.ts";
import { listFindings } from "../render/finding-list.ts";
import type { FormatName } from "../render/formats.ts";
import { openSpeakers } from "../render/speakers.ts";
import type { CommandContext } from "./command-context.ts";
import type { MinedInput } from "./mined-input.ts";
import type { MiningOptions } from "./mining-options.ts";
import { openPlaces } from "./open-places.ts";
import { collectMined, isAnyRead, printMinedList } from "./print-mined-list.ts";
import { printTo } from "./print-to.ts";
import { readSourceAgain } from "./read-source-again.ts";

/** The options of `check`. */
export interface CheckOptions extends Omit<MiningOptions, "format"> {
  readonly format: FormatName | AnnotationFormat;
  readonly failOn?: Severity;
  readonly least: Severity;
}

/** Prints the contradictions of each document; the exit code is 1 where one is as grave as --fail-on. */
export async function printFindings(
  paths: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<number> {
  const { format, failOn, least } = options;
  let failed = false;
  const find = (inputs: readonly MinedInput[]): readonly Finding[] => {
    const findings = checkDocuments(inputs.map(({ mined }) => mined));
    failed = failOn !== undefined && findings.some(isAtLeast(failOn));
    return findings.filter(isAtLeast(least));
  };
  const code = isAnnotationFormat(format)
    ? await annotate(paths, { ...options, format }, context, find)
    : await printMinedList({ paths, view: "claims", options: { ...options, format }, context }, (inputs) =>
        listFindings(find(inputs), context.say),
      );
  return code === 0 && failed ? 1 : code;
}

/** Prints what `find` finds in a format for CI systems; returns the exit code. */
function annotate(
  paths: readonly string[],
  options: CheckOptions & { readonly format: AnnotationFormat },
  context: CommandContext,
  find: (inputs: readonly MinedInput[]) => readonly Finding[],
): Promise<number> {
  const plain = { ...options, format: "json" } as const;
  return printTo(plain, context, async (sink) => {
    const { inputs, errors } = await collectMined({ paths, view: "claims", options: plain, context });
    if (!isAnyRead(inputs, errors)) return errors;
    const findings = find(inputs);
    const files = new Set(findings.map(({ path }) => path));
    const texts = await readTexts(
      inputs.filter(({ mined }) => files.has(mined.path)),
      context,
    );
    const report = reportFindings(
      {
        version: packageVersion(),
        looked: FINDING_CODES,
        findings,
        fails: options.failOn === undefined ? () => false : isAtLeast(options.failOn),
        placeOf: (finding) => placeOf(finding, texts),
      },
      context.say,
    );
    await sink.write(await renderAnnotations(report, options.format, context.say));
    return errors;
  });
}

/**
 * How to find lines in the texts of documents, by path; those of saved
 * results whose documents are not there are missing.
 */
async function readTexts(
  inputs: readonly MinedInput[],
  context: CommandContext,
): Promise<ReadonlyMap<string, ReturnType<typeof openPlaces>>> {
  const texts = new Map<string, ReturnType<typeof openPlaces>>();
  for (const input of inputs) {
    const source = await readSourceAgain(input, context);
    if (!("error" in source)) texts.set(input.mined.path, openPlaces(source));
  }
  return texts;
}

function placeOf(
  { path, places }: Finding,
  texts: ReadonlyMap<string, ReturnType<typeof openPlaces>>,
): FilePlace {
  const quantity = places.at(-1)?.quantity;
  return { path, place: (quantity && texts.get(path)?.(quantity)) ?? null };
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
