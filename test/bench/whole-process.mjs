import { fileURLToPath } from "node:url";
import { measureProcesses } from "./measure.mjs";
import { show, tableOf } from "./print-table.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CLI = here("../../bin/policy-mine.js");

/**
 * Time and memory of whole processes on one article, beside scripts that only load jieba and cut it.
 * Gives the table, and what was wanted with whether it was met.
 */
export function benchProcesses(article, runs, python) {
  const node = (label, ...args) => ({ label, run: process.execPath, args });
  const commands = [
    node("node -e 0", "-e", "0"),
    node("policy-mine --version", CLI, "--version"),
    node("bare @node-rs/jieba", here("bare-node-rs.mjs"), article),
    node("bare nodejieba", here("bare-nodejieba.mjs"), article),
    { label: "bare python3 jieba", run: python, args: [here("bare-jieba.py"), article] },
    node("policy-mine sections", CLI, "sections", article, "--format", "json"),
    node("policy-mine claims", CLI, "claims", article, "--format", "json"),
    node("policy-mine phrases", CLI, "phrases", article, "--format", "json"),
    node("policy-mine extract", CLI, "extract", article, "--format", "json"),
    node("policy-mine extract (table)", CLI, "extract", article),
  ];
  const results = measureProcesses(commands, runs);
  const rows = results.map(({ label, ms, cpu, megabytes, output }) => [
    label,
    show(ms),
    show(cpu),
    show(megabytes),
    ms === null ? "not available" : foundIn(output),
  ]);
  const time = (label) => results.find((result) => result.label === label)?.ms ?? null;
  const extract = time("policy-mine extract");
  const cpu = (label) => results.find((result) => result.label === label)?.cpu ?? null;
  return {
    table: tableOf(["process", "ms", "CPU ms", "MB", "found"], rows),
    wanted: [
      ratio("extract, at most 2 times bare @node-rs/jieba", extract, time("bare @node-rs/jieba"), 2),
      ratio("the same in processor time", cpu("policy-mine extract"), cpu("bare @node-rs/jieba"), 2),
      ratio("extract, less than bare nodejieba", extract, time("bare nodejieba"), 1),
      difference(
        "--version, at most 60 ms over node -e 0",
        time("policy-mine --version"),
        time("node -e 0"),
        60,
      ),
    ],
  };
}

/** What a process found, from what it printed: counts of an extraction, or the number of words of a bare script. */
function foundIn(output) {
  if (output === "") return "nothing";
  if (/^\d+\s*$/.test(output)) return `${output.trim()} words`;
  if (!output.startsWith("{")) return `${output.length} characters`;
  const { documents } = JSON.parse(output);
  const count = (layer) => documents.reduce((sum, document) => sum + document[layer].length, 0);
  return `${count("sections")} sections, ${count("phrases")} phrases, ${count("claims")} claims`;
}

function ratio(label, ms, base, most) {
  if (ms === null || base === null) return `- ${label}: not measured`;
  return `- ${label}: ${(ms / base).toFixed(2)} times, ${ms <= most * base ? "met" : "MISSED"}`;
}

function difference(label, ms, base, most) {
  if (ms === null || base === null) return `- ${label}: not measured`;
  return `- ${label}: ${(ms - base).toFixed(0)} ms, ${ms - base <= most ? "met" : "MISSED"}`;
}
