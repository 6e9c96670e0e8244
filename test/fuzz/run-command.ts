import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { need } from "./check-document.ts";
import { makeProse, mutateText } from "./make-text.ts";
import type { Random } from "./random.ts";

/** A document for a command line that runCommand makes up. */
export function makeCommand(random: Random): string {
  return mutateText(makeProse(random), random);
}

/** The whole program on a folder with the text and a neighbour: what it prints can harm neither terminal nor table. */
export async function runCommand(input: string | Uint8Array, random: Random): Promise<boolean> {
  const cwd = mkdtempSync(join(tmpdir(), "policy-mine-fuzz-"));
  try {
    mkdirSync(join(cwd, "in"));
    writeFileSync(join(cwd, "in", "a.txt"), input);
    writeFileSync(join(cwd, "in", random.pick(["b.txt", "b\n.txt", "b\u001b[2J.md", "=b.txt"])), NEIGHBOUR);
    writeFileSync(join(cwd, "record.ndjson"), `${JSON.stringify({ path: "r.txt", text: String(input) })}\n`);
    const [command = "", ...argv] = makeArgv(random, String(input));
    const format = random.pick(FORMATS);
    const terminal = random.once(2);
    const given = [
      command,
      ...argv,
      "--format",
      format,
      "--lang",
      random.pick(["zh", "en"]),
      "--no-color",
      "--no-config",
    ];
    const { code, stdout, stderr } = await run(given, cwd, terminal);
    const what = `policy-mine ${given.map((argument) => JSON.stringify(argument)).join(" ")}`;
    need([0, 1, 2].includes(code), `${what}: exit code ${code}`);
    need(!/\n\s+at .*:\d+/.test(stderr), `${what}: a stack: ${stderr}`);
    checkPrinted(stderr, `${what}: standard error`);
    if (command === "text" && !terminal) return true;
    if (format !== "xlsx") checkPrinted(stdout, `${what}: standard output`);
    if (format === "csv" && code !== 2 && command !== "report") checkCsv(stdout, what);
    if (format === "markdown" || command === "report") checkMarkup(stdout, what);
    return code !== 2;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function makeArgv(random: Random, text: string): readonly string[] {
  const paths = random.pick([["in"], ["in/a.txt"], ["in/a.txt", "missing\u001b[2J.txt"], ["-"]]);
  const term = text.slice(random.below(text.length + 1)).slice(0, random.small(1, 8)) || "企业";
  return random.pick([
    ["extract", ...paths],
    ["extract", "record.ndjson", "--input", "ndjson"],
    ["extract", ...paths, "--cache", "kept"],
    ["sections", ...paths],
    ["phrases", ...paths],
    ["claims", ...paths],
    ["text", ...paths],
    ["freq", ...paths, "--by", random.pick(["all", "document", "section", "official"])],
    ["freq", ...paths, "--unit", "phrase", "--forbid", "in/a.txt"],
    ["compare", "in/a.txt", random.pick(["in", "in/a.txt"])],
    ["kwic", ...paths.slice(0, 1), "--by", "section", "--as", "text", "--", term]
      .slice(0, -2)
      .toSpliced(1, 0, term.startsWith("-") ? "企业" : term),
    ["kwic", "/[^，。]{1,6}/", ...paths],
    ["kwic", "企业", ...paths, "--as", "indicator"],
    ["matrix", ...paths, "--all", "--of", random.pick(["claims", "phrases"])],
    ["check", ...paths],
    ["tasks", ...paths],
    ["report", ...paths],
    ["dict", "lint", "in/a.txt"],
    ["dict", "suggest", ...paths],
    ["claims", ...paths, "--dict", "in/a.txt"],
    ["merge", "in/a.txt"],
  ]);
}

async function run(argv: readonly string[], cwd: string, terminal: boolean) {
  const printed = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    write: async (data: string | Uint8Array) => {
      printed[name] += typeof data === "string" ? data : Buffer.from(data).toString("utf8");
    },
    isTerminal: terminal,
    columns: terminal ? 80 : undefined,
  });
  const code = await main(argv, {
    stdin: nothing(),
    stdout: output("stdout"),
    stderr: output("stderr"),
    env: { LANG: "en_US.UTF-8" },
    cwd,
    processors: 1,
    signal: new AbortController().signal,
    systemLocale: () => "en-US",
  });
  return { code, ...printed };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("全区企业达12家。");
}

/** Nothing that moves a cursor, colours, rings or turns the direction; progress erases its own line. */
function checkPrinted(text: string, what: string): void {
  const harm =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/.exec(
      text.replaceAll("\r\u001b[K", ""),
    );
  need(
    harm === null,
    `${what} holds ${JSON.stringify(text.slice(Math.max(0, (harm?.index ?? 0) - 30), (harm?.index ?? 0) + 30))}`,
  );
}

/** No cell begins as a formula. */
function checkCsv(csv: string, what: string): void {
  for (const cell of csv.split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm)) {
    const value = cell.replace(/^"/, "");
    const isNumber = /^-?[\d.]+(?:e[+-]?\d+)?$/i.test(value);
    need(
      isNumber || !/^[=+\-@＝＋－＠\t\r]./.test(value),
      `${what}: the cell ${JSON.stringify(cell)} is a formula`,
    );
  }
}

/** Nothing of the document is an element or a link; in a script of the report it is data without a "<". */
function checkMarkup(page: string, what: string): void {
  const raw = /<script>alert|<\/td><\/td>|(?<!\\)\[x\]\(javascript/.exec(page);
  need(raw === null, `${what}: ${raw?.[0]} of the document is markup`);
}

const FORMATS = [
  "table",
  "table",
  "json",
  "ndjson",
  "csv",
  "csv",
  "markdown",
  "xlsx",
  "github",
  "junit",
  "sarif",
];
const NEIGHBOUR = "云溪县科技局局长 江一帆\n\n全区高新技术企业达612家，同比增长12.4%。推行“揭榜挂帅”。";
