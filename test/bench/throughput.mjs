import { readPolicyTerms } from "../../dist/dictionaries/policy-terms.js";
import { loadDocument } from "../../dist/load/load-document.js";
import { openMiner } from "../../dist/pipeline.js";
import { openSegmenter } from "../../dist/segment/open-segmenter.js";
import { makeText } from "./make-documents.mjs";
import { measureCalls, median } from "./measure.mjs";
import { show, tableOf } from "./print-table.mjs";

/**
 * MB/s of each stage on 10 MB: as 100 documents of 100 kB, and as one of 1 MB and one of 10 MB, where a stage that is
 * not linear shows. Gives the table, and what was found that does not fit together.
 */
export async function benchThroughput(runs) {
  const shapes = [
    { label: "100 × 100 kB", texts: Array.from({ length: 100 }, () => makeText(100_000)) },
    { label: "1 × 1 MB", texts: [makeText(1_000_000)] },
    { label: "1 × 10 MB", texts: [makeText(10_000_000)] },
  ];
  const columns = [];
  for (const { label, texts } of shapes) columns.push({ label, stages: await benchStages(texts, runs) });
  const names = columns[0].stages.map((stage) => stage.name);
  const rows = names.map((name, index) => [
    name,
    ...columns.flatMap(({ stages }) => [show(stages[index].rate, 1), stages[index].found]),
  ]);
  const header = ["MB/s", ...columns.flatMap(({ label }) => [label, "found"])];
  return { table: tableOf(header, rows), wrong: mismatches(columns) };
}

async function benchStages(texts, runs) {
  const bytes = texts.map((text) => Buffer.from(text));
  const megabytes = bytes.reduce((sum, each) => sum + each.length, 0) / 1e6;
  const [load, documents] = await measureLoading(bytes, runs);
  const terms = readPolicyTerms();
  const each = (call) => measureCalls(() => documents.map(call).reduce((sum, count) => sum + count, 0), runs);
  const segment = async (choice) => {
    const segmenter = await openSegmenter(choice, terms).catch(() => null);
    return segmenter === null ? null : each((document) => segmenter.segment(document.folded).length);
  };
  const layers = async (wanted, layer) => {
    const miner = await openMiner({ layers: { phrases: false, claims: false, ...wanted } });
    return each((document) => miner.mine(document)[layer].length);
  };
  const nodeRs = await segment("node-rs");
  const nodejieba = await segment("nodejieba");
  const split = await layers({}, "sections");
  const claims = await layers({ claims: true }, "claims");
  const phrases = await layers({ phrases: true }, "phrases");
  const all = await layers({ claims: true, phrases: true }, "claims");
  const miner = await openMiner();
  const mined = documents.map((document) => miner.mine(document));
  const json = measureCalls(() => JSON.stringify(mined).length, runs);
  const rate = (ms) => (ms === null || ms <= 0 ? null : megabytes / (ms / 1000));
  const stage = (name, ms, found) => ({ name, rate: rate(ms), found: String(found) });
  return [
    stage("load", load, `${documents.length} documents`),
    stage("split", split.ms, `${split.result} sections`),
    stage("segment, @node-rs/jieba", nodeRs?.ms ?? null, `${nodeRs?.result ?? "no"} tokens`),
    stage("segment, nodejieba", nodejieba?.ms ?? null, `${nodejieba?.result ?? "no"} tokens`),
    stage("phrases", phrases.ms - split.ms - (nodeRs?.ms ?? nodejieba?.ms ?? 0), `${phrases.result} phrases`),
    stage("claims", claims.ms - split.ms, `${claims.result} claims`),
    stage("all of them but load", all.ms, `${all.result} claims`),
    stage("JSON.stringify", json.ms, `${(json.result / 1e6).toFixed(1)} MB`),
  ];
}

async function measureLoading(bytes, runs) {
  const times = [];
  let documents = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    documents = [];
    for (const [index, each] of bytes.entries()) documents.push(await loadDocument(`${index}.txt`, each));
    times.push(performance.now() - start);
  }
  return [median(times), documents];
}

/** A fast wrong answer fails: the three shapes hold the same documents, so their counts go with their sizes. */
function mismatches(columns) {
  const wrong = [];
  const [, small, large] = columns;
  for (const [index, { name, found }] of small.stages.entries()) {
    if (!/ (?:sections|tokens|claims)$/.test(found) || found.startsWith("no ")) continue;
    const [one, ten] = [found, large.stages[index].found].map((text) => Number.parseInt(text, 10));
    if (Math.abs(ten / (one * 10) - 1) > 0.1) wrong.push(`${name}: ${one} in 1 MB, but ${ten} in 10 MB`);
  }
  return wrong;
}
