import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { loadDocument } from "../../dist/load/load-document.js";
import { openMiner } from "../../dist/pipeline.js";
import { measureCalls } from "./measure.mjs";
import { show, tableOf } from "./print-table.mjs";

/**
 * The claims stage beside the number recognisers of npm's @microsoft/recognizers-text-suite, line by line on one
 * article. The package is no dependency of ours (43 MB): it is looked for in `folder`. Null where it is not there.
 */
export async function benchRecognizers(article, folder) {
  const suite = loadSuite(folder);
  if (suite === null) return null;
  const bytes = readFileSync(article);
  const document = await loadDocument(article, bytes);
  const lines = document.text.split("\n").filter((line) => line !== "");
  const { Culture } = suite;
  const recognizers = {
    recognizeNumber: suite.recognizeNumber,
    recognizeNumberWithUnit: (line, culture) =>
      ["recognizeCurrency", "recognizeDimension", "recognizeAge"].flatMap(
        (name) => suite[name]?.(line, culture) ?? [],
      ),
    recognizePercentage: suite.recognizePercentage,
  };
  const theirs = { ms: 0, found: 0 };
  const rows = Object.entries(recognizers).map(([name, recognize]) => {
    const { ms, result } = measureCalls(
      () => lines.flatMap((line) => recognize(line, Culture.Chinese)).length,
      3,
    );
    theirs.ms += ms;
    theirs.found += result;
    return [name, show(ms), show(bytes.length / 1000 / ms, 3), `${result} results`];
  });
  const miner = await openMiner({ layers: { phrases: false, claims: true } });
  const { ms, result } = measureCalls(() => miner.mine(document).claims.length, 5);
  rows.push([
    "policy-mine, sections and claims",
    show(ms),
    show(bytes.length / 1000 / ms, 3),
    `${result} claims`,
  ]);
  const rate = (each) => bytes.length / 1000 / each;
  return {
    table: tableOf(["recogniser", "ms", "MB/s", "found"], rows),
    ratios: [
      {
        label: "MB/s, sections and claims : npm's Recognizers-Text, the three of them",
        ...{ ours: rate(ms), found: `${result} claims` },
        ...{ theirs: rate(theirs.ms), foundThere: `${theirs.found} results`, least: null },
      },
    ],
  };
}

function loadSuite(folder) {
  try {
    return createRequire(join(folder, "package.json"))("@microsoft/recognizers-text-suite");
  } catch {
    return null;
  }
}
