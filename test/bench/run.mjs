/**
 * The benchmark: node test/bench/run.mjs, after `npm run build`. Prints tables and writes them to RECORD.md.
 *
 * --quick: fewer runs, no record. --recognizers FOLDER: where @microsoft/recognizers-text-suite is installed.
 * --python PROGRAM: the Python that has jieba. Ends with 1 where counts do not fit together or a cost is not linear.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { benchHostile } from "./hostile.mjs";
import { articlePath } from "./make-documents.mjs";
import { ratioTable } from "./ratios.mjs";
import { benchRecognizers } from "./recognizers.mjs";
import { benchThroughput } from "./throughput.mjs";
import { benchCorpus } from "./whole-corpus.mjs";
import { benchProcesses } from "./whole-process.mjs";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    recognizers: { type: "string", default: "." },
    python: { type: "string" },
  },
});
const parts = [];
const wrong = [];

function say(text) {
  parts.push(text);
  console.log(`${text}\n`);
}

const article = articlePath();
say(`# Benchmark record

${new Date().toISOString().slice(0, 10)}, commit ${commit()}, Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}.
Written by \`npm run bench\`. Times are medians; "found" is what makes a fast wrong answer visible.`);

const processes = benchProcesses(article, values.quick ? 3 : 9, pythonWithJieba(values.python));
const corpus = await benchCorpus(...(values.quick ? [5, 1, 2] : [30, 3, 10]));
const throughput = await benchThroughput(values.quick ? 1 : 3);
const hostile = await benchHostile();
// The last in this process: what the package changes in it makes everything behind it two times slower.
const recognizers = await benchRecognizers(article, values.recognizers);
const ratios = [...processes.ratios, ...corpus.ratios, ...(recognizers?.ratios ?? [])];
say(`## Ratios, each in this run\n\n${ratioTable(ratios)}`);
say(`## Whole processes on one article (${basename(article)})\n\n${processes.table}`);
say(`## Whole runs over a corpus\n\n${corpus.table}`);
wrong.push(...corpus.wrong);

say(`## Throughput of the stages, MB/s of UTF-8\n\n${throughput.table}`);
wrong.push(...throughput.wrong);

say(`## Hostile input: 30,000 characters and ten times as many, ms\n\n${hostile.table}`);
wrong.push(...hostile.wrong);

say(
  `## Number recognisers of npm on the same article\n\n${recognizers?.table ?? "Not installed: `npm install @microsoft/recognizers-text-suite` in a folder, then --recognizers FOLDER."}`,
);

if (wrong.length > 0) say(`## Wrong\n\n${wrong.map((line) => `- ${line}`).join("\n")}`);
if (!values.quick) writeFileSync(new URL("RECORD.md", import.meta.url), `${parts.join("\n\n")}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** The Python that was asked for, else the first that has jieba: Debian's package serves only its own. */
function pythonWithJieba(asked) {
  const all = asked === undefined ? ["python3", "/usr/bin/python3"] : [asked];
  return all.find((python) => spawnSync(python, ["-c", "import jieba"]).status === 0) ?? all[0];
}

function commit() {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}
