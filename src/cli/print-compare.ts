import {
  COMPARE_LAYERS,
  type CompareLayer,
  chooseChanges,
  countChanges,
  hasDifferences,
} from "../compare/choose-changes.ts";
import { compareCollections } from "../compare/compare-collections.ts";
import type { PhraseSide } from "../compare/compare-phrases.ts";
import type { Change, Comparison } from "../compare/comparison.ts";
import { readIndicatorWords } from "../dictionaries/indicator-words.ts";
import { packageVersion } from "../dictionaries/package-version.ts";
import { readRegionSuffixes } from "../dictionaries/region-suffixes.ts";
import { readUnitScales } from "../dictionaries/unit-scales.ts";
import type { LoadFailure } from "../load/load-documents.ts";
import type { Generator } from "../model/extraction.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import {
  type AnnotationFormat,
  isAnnotationFormat,
  renderAnnotations,
} from "../render/annotations/render-annotations.ts";
import { reportChanges } from "../render/annotations/report-changes.ts";
import { renderComparison, type ShownComparison } from "../render/compare/render-comparison.ts";
import type { FormatName } from "../render/formats.ts";
import type { View } from "../render/renderer.ts";
import type { CommandContext } from "./command-context.ts";
import type { MinedInput } from "./mined-input.ts";
import type { MiningOptions } from "./mining-options.ts";
import { openChangePlaces } from "./place-changes.ts";
import { collectMined, isAnyRead } from "./print-mined-list.ts";
import { printTo } from "./print-to.ts";
import { readSourceAgain } from "./read-source-again.ts";

/** The options of `compare`. */
export interface CompareOptions extends Omit<MiningOptions, "format"> {
  readonly format: FormatName | AnnotationFormat;
  readonly of: readonly CompareLayer[];
  readonly change: readonly Change[];
  readonly exitCode: boolean;
}

/** Prints what changed from one text, folder or saved result to another; the exit code is 1 where --exit-code asks. */
export async function printCompare(
  paths: readonly [before: string, after: string],
  options: CompareOptions,
  context: CommandContext,
): Promise<number> {
  const { say, io } = context;
  const layers = COMPARE_LAYERS.filter((layer) => options.of.includes(layer));
  if (paths[0] === "-" && paths[1] === "-") throw new PolicyMineError("USAGE", say("compare.oneInput"));
  const { format } = options;
  const plain: MiningOptions = { ...options, format: isAnnotationFormat(format) ? "json" : format };
  let differs = false;
  const code = await printTo(plain, context, async (sink, output) => {
    const before = await collectSide(paths[0], layers, plain, context);
    const after = await collectSide(paths[1], layers, plain, context);
    const errors = [...before.errors, ...after.errors];
    if (![before, after].every((side) => isAnyRead(side.inputs, side.errors))) return errors;
    const all = compareCollections(before.side, after.side, {
      indicators: readIndicatorWords(),
      scaleOf: readUnitScales(),
      suffixes: readRegionSuffixes(),
    });
    differs = hasDifferences(all, layers);
    if (layers.includes("phrases") && all.counted === "phrases" && !options.quiet) {
      await io.stderr.write(`${say("compare.noText")}\n`);
    }
    if (isAnnotationFormat(format)) {
      const report = {
        ...{ version: packageVersion(), layers, changes: options.change },
        comparison: chooseChanges(all, { changes: options.change, top: options.top }),
        fails: options.exitCode,
        placeOf: await openChangePlaces(before.inputs, after.inputs, context),
      };
      await sink.write(await renderAnnotations(reportChanges(report, say), format, say));
    } else {
      const generator = after.generator ?? before.generator;
      const shown = show(all, layers, { ...options, format, paths, generator });
      await sink.write(await renderComparison(shown, format, { ...output, say }));
    }
    return errors;
  });
  return code === 0 && differs && options.exitCode ? 1 : code;
}

function show(
  all: Comparison,
  layers: readonly CompareLayer[],
  {
    change,
    top,
    format,
    paths,
    generator,
  }: Pick<CompareOptions, "change" | "top"> & {
    readonly format: FormatName;
    readonly paths: readonly [string, string];
    readonly generator: Generator | null;
  },
): ShownComparison {
  const forPeople = format === "table" || format === "markdown";
  const most = top ?? (forPeople ? USUAL_TOP : undefined);
  const wanted = chooseChanges(all, { changes: change, top: undefined });
  return {
    comparison: chooseChanges(wanted, { changes: change, top: most }),
    layers,
    counts: {
      sections: countChanges(wanted.sections),
      phrases: countChanges(wanted.phrases),
      claims: countChanges(wanted.claims),
    },
    names: paths,
    generator,
    top: most,
  };
}

/** What people read of each change; --top shows more. */
const USUAL_TOP = 30;

interface CollectedSide {
  readonly inputs: readonly MinedInput[];
  readonly side: PhraseSide;
  readonly generator: Generator | null;
  readonly errors: readonly LoadFailure[];
}

/** The documents of one side with their texts; throws PolicyMineError INPUT where all was read and there are none. */
async function collectSide(
  path: string,
  layers: readonly CompareLayer[],
  options: MiningOptions,
  context: CommandContext,
): Promise<CollectedSide> {
  const { inputs, errors } = await collectMined({ paths: [path], view: viewOf(layers), options, context });
  if (isAnyRead(inputs, errors) && inputs.length === 0)
    throw new PolicyMineError("INPUT", context.say("compare.nothing", { path }));
  return {
    inputs,
    side: {
      documents: inputs.map(({ mined }) => mined),
      texts: layers.includes("phrases") ? await readTexts(inputs, context) : null,
    },
    generator: inputs[0]?.generator ?? null,
    errors,
  };
}

/** No engine is loaded where no phrases are compared. */
function viewOf(layers: readonly CompareLayer[]): View {
  if (layers.includes("phrases")) return layers.includes("claims") ? "extract" : "phrases";
  return layers.includes("claims") ? "claims" : "sections";
}

/** The texts of all documents; null where one of them is not at hand. */
async function readTexts(
  inputs: readonly MinedInput[],
  context: CommandContext,
): Promise<PhraseSide["texts"]> {
  const texts: { readonly text: string; readonly folded: string }[] = [];
  for (const input of inputs) {
    const source = await readSourceAgain(input, context);
    if ("error" in source) return null;
    texts.push({ text: source.text, folded: source.folded });
  }
  return texts;
}
