import { fileURLToPath } from "node:url";
import { measureProcesses } from "./measure.mjs";
import { show, tableOf } from "./print-table.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CLI = here("../../bin/policy-mine.js");

/**
 * Time and memory of whole processes on one article, beside scripts that only load jieba and cut it.
 * Gives the table and the ratios.
 */
export function benchProcesses(article, runs, python) {
  const node = (label, ...args) => ({ label, run: process.execPath, args });
  const commands = [
    node("node -e 0", "-e", "0"),
    node("policy-mine --version", CLI, "--version"),
    node("bare @node-rs/jieba", here("bare-node-rs.mjs"), article),
    node("bare nodejieba", here("bare-nodejieba.mjs"), article),
    { label: "bare python jieba", run: python, args: [here("bare-jieba.py"), article] },
    { label: "python -m jieba", run: python, args: ["-m", "jieba", "-q", article] },
    node("policy-mine sections", CLI, "sections", article, "--format", "json"),
    node("policy-mine claims", CLI, "claims", article, "--format", "json"),
    node("policy-mine phrases", CLI, "phrases", article, "--format", "json"),
    node("policy-mine extract", CLI, "extract", article, "--format", "json"),
    node("policy-mine extract (table)", CLI, "extract", article),
  ];
  const results = measureProcesses(commands, runs, runs);
  const rows = results.map(({ label, ms, cpu, megabytes, output }) => [
    label,
    show(ms),
    show(cpu),
    show(megabytes),
    ms === null ? "not available" : foundIn(output),
  ]);
  const of = (label, read) => {
    const result = results.find((one) => one.label === label);
    return {
      value: result?.[read] ?? null,
      found: result?.ms == null ? "not available" : foundIn(result.output),
    };
  };
  const ratio = (label, one, other, read, most) => {
    const [ours, theirs] = [of(one, read), of(other, read)];
    const figures = { ours: ours.value, found: ours.found, theirs: theirs.value, foundThere: theirs.found };
    return { label, ...figures, most };
  };
  const extract = "policy-mine extract";
  return {
    table: tableOf(["process", "ms", "CPU ms", "MB", "found"], rows),
    ratios: [
      ratio("ms, extract : bare @node-rs/jieba", extract, "bare @node-rs/jieba", "ms", 2),
      ratio("CPU ms, extract : bare @node-rs/jieba", extract, "bare @node-rs/jieba", "cpu", 2),
      ratio("ms, extract : bare nodejieba", extract, "bare nodejieba", "ms", 1),
      ratio("ms, extract : python3 -m jieba", extract, "python -m jieba", "ms", 0.6),
      ratio("ms, --version : node -e 0", "policy-mine --version", "node -e 0", "ms", null),
    ],
  };
}

/** What a process found, from what it printed: counts of an extraction, or the number of words of a bare script. */
function foundIn(output) {
  if (output === "") return "nothing";
  if (/^\d+\s*$/.test(output)) return `${output.trim()} words`;
  if (output.includes(" / ")) return `${output.split(" / ").length} words`;
  if (!output.startsWith("{")) return `${output.length} characters`;
  const { documents } = JSON.parse(output);
  const count = (layer) => documents.reduce((sum, document) => sum + document[layer].length, 0);
  return `${count("sections")} sections, ${count("phrases")} phrases, ${count("claims")} claims`;
}
