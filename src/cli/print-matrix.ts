import { readIndicatorWords } from "../dictionaries/indicator-words.ts";
import { readRegionSuffixes } from "../dictionaries/region-suffixes.ts";
import { readUnitScales } from "../dictionaries/unit-scales.ts";
import { buildMatrix } from "../matrix/build-matrix.ts";
import { chooseRows, type RowChoice } from "../matrix/choose-rows.ts";
import type { Matrix } from "../matrix/matrix.ts";
import { type MatrixUnit, placeClaims, usualUnit } from "../matrix/place-claims.ts";
import type { MinedDocument } from "../model/extraction.ts";
import { listMatrix } from "../render/matrix-list.ts";
import { countPhrasesBy, listPhraseMatrix } from "../render/phrase-matrix.ts";
import type { CommandContext } from "./command-context.ts";
import type { MiningOptions } from "./mining-options.ts";
import { printMinedList } from "./print-mined-list.ts";

/** The options of `matrix`. */
export interface MatrixOptions extends MiningOptions, Omit<RowChoice, "least"> {
  readonly of: "claims" | "phrases";
  readonly by?: MatrixUnit;
  readonly least?: number;
  readonly all: boolean;
}

/** Prints indicators (or phrases) × officials, regions or documents; returns the exit code. */
export function printMatrix(
  paths: readonly string[],
  options: MatrixOptions,
  context: CommandContext,
): Promise<number> {
  return options.of === "phrases"
    ? printPhraseMatrix(paths, options, context)
    : printClaimMatrix(paths, options, context);
}

async function printClaimMatrix(
  paths: readonly string[],
  options: MatrixOptions,
  context: CommandContext,
): Promise<number> {
  const { say, io } = context;
  let left = 0;
  const code = await printMinedList({ paths, view: "claims", options, context }, (inputs) => {
    const matrix = matrixOf(
      inputs.map(({ mined }) => mined),
      options.by,
    );
    const usual = matrix.columns.length > 1 ? 2 : 1;
    const least = options.all ? 1 : (options.least ?? usual);
    const all = chooseRows(matrix, { ...options, least: 1 });
    const chosen = chooseRows(matrix, { ...options, least });
    left = all.rows.length - chosen.rows.length;
    return listMatrix({ ...chosen, rows: chosen.rows.slice(0, options.top) }, say);
  });
  if (left > 0 && !options.quiet) await io.stderr.write(`${say("matrix.left", { n: left })}\n`);
  return code;
}

/** The matrix of some documents with the words that it needs. */
export function matrixOf(documents: readonly MinedDocument[], by: MatrixUnit | undefined): Matrix {
  const placed = placeClaims(documents, by ?? usualUnit(documents), readRegionSuffixes());
  return buildMatrix(placed, { indicators: readIndicatorWords(), scaleOf: readUnitScales() });
}

function printPhraseMatrix(
  paths: readonly string[],
  options: MatrixOptions,
  context: CommandContext,
): Promise<number> {
  const { say } = context;
  const { by, all, least, indicator = "", top } = options;
  return printMinedList({ paths, view: "phrases", options, context }, (inputs) => {
    const documents = inputs.map(({ mined }) => mined);
    const matrix = countPhrasesBy(
      documents,
      (by ?? usualUnit(documents)) === "document" ? "document" : "official",
      say,
    );
    const fewest = all ? 1 : (least ?? Math.min(2, matrix.users.length));
    const rows = matrix.rows.filter(({ users, text }) => users >= fewest && text.includes(indicator));
    return listPhraseMatrix(matrix, rows.slice(0, top), say);
  });
}
