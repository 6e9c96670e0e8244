import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpusTexts, sourceTexts } from "./make-documents.mjs";
import { measureOnce, measureProcesses } from "./measure.mjs";
import { show, tableOf } from "./print-table.mjs";

const CLI = fileURLToPath(new URL("../../bin/policy-mine.js", import.meta.url));
const AT_ONCE = fileURLToPath(new URL("at-once.mjs", import.meta.url));
const FORMATS = ["ndjson", "csv", "json", "parquet"];

/**
 * Whole runs of `extract` over corpora made of documents that are repeated under names of their own: MB/s with one
 * worker and with two on so many `megabytes` of corpusTexts, and peak memory on `memoryMegabytes` of our own documents and on
 * ten times as many. Gives a table, the ratios, and what does not fit together.
 */
export async function benchCorpus(megabytes, runs, memoryMegabytes) {
  const folder = mkdtempSync(join(tmpdir(), "policy-mine-bench-"));
  try {
    const own = { kind: "own documents", texts: sourceTexts() };
    const corpus = makeCorpus(join(folder, "corpus"), corpusTexts(), megabytes);
    const small = makeCorpus(join(folder, "small"), own, memoryMegabytes);
    const large = makeCorpus(join(folder, "large"), own, memoryMegabytes * 10);
    const [one, two, both] = measureProcesses(
      [extract(corpus, "ndjson", 1), extract(corpus, "ndjson", 2), twice(corpus)],
      runs,
    );
    for (const result of [one, two]) result.found = await foundBy(result);
    const memory = [];
    for (const format of FORMATS) {
      for (const files of [small, large]) {
        const result = measureOnce(extract(files, format, 2));
        memory.push({ ...result, found: await foundBy(result) });
      }
    }
    return report([one, two, { ...both, found: one.found }], memory);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes each document again and again until there are so many megabytes. */
function makeCorpus(folder, { kind, texts }, megabytes) {
  mkdirSync(folder);
  let bytes = 0;
  let count = 0;
  for (; bytes < megabytes * 1e6; count++) {
    const { name, text } = texts[count % texts.length];
    writeFileSync(join(folder, `${String(count).padStart(6, "0")}-${name}`), text);
    bytes += Buffer.byteLength(text);
  }
  return { folder, kind, bytes, count };
}

function extract(corpus, format, jobs) {
  const output = `${corpus.folder}-${jobs}.${format}`;
  const options = ["--jobs", String(jobs), "--format", format, "--output", output];
  const args = [CLI, "extract", corpus.folder, ...options];
  return { label: `${format}, --jobs ${jobs}`, run: process.execPath, args, corpus, format, output };
}

/** One worker each in two processes at once: a machine whose cores share much gives less than twice as much. */
function twice(corpus) {
  const args = [AT_ONCE, CLI, "extract", corpus.folder, "--jobs", "1", "--format", "ndjson"];
  return { label: "ndjson, --jobs 1, two processes, each", run: process.execPath, args, corpus };
}

/** How many claims a run wrote. */
async function foundBy({ ms, args, format }) {
  if (ms === null) return "not available";
  const output = args.at(-1);
  if (format === "parquet") return `${await countRows(`${output}/claims.parquet`)} claims`;
  const sign = format === "csv" ? "\nclaim," : '"indicator":';
  let claims = 0;
  const bytes = readFileSync(output);
  for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, at + 1)) claims += 1;
  return `${claims} claims`;
}

async function countRows(file) {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const result = await connection.runAndReadAll(`SELECT count(*) FROM '${file}'`);
  return Number(result.getRows()[0][0]);
}

function report(speed, memory) {
  const [one, two, both] = speed;
  const rate = ({ ms, corpus }) => (ms ? corpus.bytes / 1000 / ms : null);
  const row = (result) => [
    `${result.label}, ${result.corpus.count} ${result.corpus.kind}, ${show(result.corpus.bytes / 1e6)} MB`,
    ...[show(result.ms), show(rate(result), 1), show(result.megabytes), result.found],
  ];
  const outputs = [one, two].map(({ args, ms }) => (ms === null ? null : readFileSync(args.at(-1))));
  const differ = outputs[0] !== null && outputs[1] !== null && !outputs[0].equals(outputs[1]);
  const title = "extract of documents, repeated";
  return {
    table: tableOf([title, "ms", "MB/s", "memory, MB", "found"], [...speed, ...memory].map(row)),
    ratios: [
      { label: `extract, MB/s, ${one.corpus.kind}, one worker`, ours: rate(one), found: one.found, least: 5 },
      {
        label: `extract, MB/s, ${one.corpus.kind}, two workers`,
        ours: rate(two),
        found: two.found,
        least: 9,
      },
      {
        ...{ label: "speed of two workers : one", ours: rate(two), found: two.found },
        ...{ theirs: rate(one), foundThere: one.found, least: 1.7 },
      },
      {
        ...{ label: "the same of two processes : one", ours: both.ms && 2 * rate(both), found: both.found },
        ...{ theirs: rate(one), foundThere: one.found },
      },
      ...FORMATS.map((format) => {
        const [base, ten] = memory.filter((result) => result.format === format);
        return {
          ...{
            label: `peak memory in MB, ${format}, 10 × corpus : 1 ×`,
            ours: ten.megabytes,
            found: ten.found,
          },
          ...{ theirs: base.megabytes, foundThere: base.found, most: 1.2 },
        };
      }),
    ],
    wrong: differ ? ["extract: --jobs 2 gives other bytes than --jobs 1"] : [],
  };
}
