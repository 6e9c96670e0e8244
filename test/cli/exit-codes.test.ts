import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { runMain } from "./run-main.ts";
import { ARTICLE, temporaryFolder } from "./temporary-folder.ts";

/** Command line, exit code, and what standard error holds (null: nothing at all). */
const cases: readonly (readonly [line: string, code: number, stderr: string | null])[] = [
  ["--version", 0, null],
  ["--help", 0, null],
  ["extract --help", 0, null],
  ["dict lint --help", 0, null],
  ["", 2, "Usage: policy-mine"],
  ["dict", 2, "Usage: policy-mine dict"],
  ["extract good.txt", 0, null],
  ["sections good.txt", 0, null],
  ["phrases good.txt", 0, null],
  ["claims good.txt", 0, null],
  ["text good.txt", 0, null],
  ["extract plain.txt", 0, null],
  ["extract good.txt --format json --quiet --no-color --lang zh", 0, null],
  ["--format json extract good.txt", 0, null],
  ["extract missing.txt", 2, "missing.txt: "],
  ["extract good.txt missing.txt", 2, "missing.txt: "],
  ["extract empty.txt", 2, "empty.txt: "],
  ["extract binary.txt", 2, "binary.txt: "],
  ["extract nothing-*.txt", 2, "nothing-*.txt: "],
  ["extract", 2, "policy-mine extract: no input is given; expected files, folders, globs or -"],
  ["extrct good.txt", 2, "no command extrct; did you mean extract? expected one of extract, sections,"],
  ["help claims", 0, null],
  ["help", 0, null],
  ["--help dict lint", 0, null],
  ["nonsense --help", 2, "policy-mine: there is no command nonsense; expected one of extract,"],
  ["--help clams", 2, "policy-mine: there is no command clams; did you mean claims? expected one of"],
  [
    "dict lnt --help",
    2,
    "policy-mine dict: there is no command lnt; did you mean lint? expected one of lint,",
  ],
  ["extract --bogus --help", 2, "policy-mine extract: there is no option --bogus; expected one of --input,"],
  [
    "help claims --explan",
    2,
    "policy-mine claims: there is no option --explan; did you mean --explain? expected",
  ],
  ["--bogus --help", 2, "policy-mine: there is no option --bogus; expected one of "],
  ["kwic --help -- -term", 0, null],
  ["extract good.txt --help --top 5", 0, null],
  ["--top 5 extract good.txt", 2, "policy-mine: there is no option --top; it belongs to extract, phrases,"],
  ["claims check --bogus", 2, "policy-mine claims: there is no option --bogus; expected one of --rejected,"],
  ["--format jsn claims good.txt", 2, "did you mean json? expected table, json, ndjson"],
  ["dict list good.txt", 2, "policy-mine dict list: good.txt is too much; expected no argument"],
  ["dict lnt", 2, "policy-mine dict: there is no command lnt; did you mean lint? expected one of lint, list"],
  [
    "extract good.txt --formt json",
    2,
    "policy-mine extract: there is no option --formt; did you mean --format? expected one of --",
  ],
  [
    "claims good.txt --segmenter auto",
    2,
    "policy-mine claims: there is no option --segmenter; it belongs to extract, phrases, freq,",
  ],
  [
    "extract good.txt --format xml",
    2,
    "xml is no value of the option -f, --format <name>; expected table, json, ndjson",
  ],
  [
    "report good.txt --format csv",
    2,
    "report: --format csv is not for this command, which writes HTML only; expected no",
  ],
  ["claims good.txt -o ./good.txt", 2, "claims: --output ./good.txt is one of the inputs, which the result"],
  ["--format json man", 2, "policy-mine man: --format json is not for this command"],
  ["init folder --format table", 2, "policy-mine init: --format table is not for this command"],
  ["completion zsh --format ndjson", 2, "policy-mine completion: --format ndjson is not for this command"],
  ["extract good.txt --top 0", 2, "0 is no value of the option --top <n>; expected a number from 1"],
  ["extract good.txt --top", 2, "the option --top <n> has no value"],
  ["extract good.txt --lang fr", 2, "fr is no value of the option --lang <language>; expected zh, en"],
  ["claims good.txt --explain --rejected", 2, "does not go with"],
  [
    "matrix good.txt --period 2025-13",
    2,
    "of the option --period <date>; expected a year, month or day (2025,",
  ],
  ["matrix good.txt --period 2025-02-30", 0, null],
  ["text good.txt --format csv", 2, "policy-mine text: --format csv is not for texts; expected ndjson"],
  ["extract good.txt --dict missing.tsv", 2, "missing.tsv: "],
  ["extract good.txt --output nowhere/out.json", 2, "nowhere/out.json: cannot be written"],
  ["extract good.txt --output .", 2, ".: cannot be written"],
  ["dict lint terms.txt", 0, null],
  ["dict lint bad-terms.tsv", 1, null],
  ["dict lint missing.txt", 2, "missing.txt: "],
  ["dict list --category nonsense", 2, 'there is no category "nonsense"; expected one of concept,'],
];

test.each(cases)("policy-mine %s → %i", async (line, code, stderr) => {
  const cwd = temporaryFolder({
    "good.txt": ARTICLE,
    "plain.txt": "这里没有人说话，也没有数字。\n",
    "empty.txt": "",
    "binary.txt": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
    "terms.txt": "镜湖模式 5 n\n",
    "bad-terms.tsv": "text\tcategory\n\tinstrument\n",
  });
  const argv = line.split(" ").filter((argument) => argument !== "");
  const outcome = await runMain(atHome(argv, cwd), { cwd });
  expect(outcome.stderr).toContain(stderr ?? "");
  if (stderr === null) expect(outcome.stderr).toBe("");
  expect(outcome.code).toBe(code);
});

/** Dictionaries are read from the folder of the process: give them their full path. */
function atHome(argv: readonly string[], cwd: string): readonly string[] {
  return argv.map((argument) =>
    /(terms|missing)\.(txt|tsv)$/.test(argument) && argv[0] === "dict" ? `${cwd}/${argument}` : argument,
  );
}

test("the good inputs are done although one is bad", async () => {
  const cwd = temporaryFolder({ "a.txt": ARTICLE, "b.txt": "", "c.txt": ARTICLE });
  const { code, stdout, stderr } = await runMain(["claims", "a.txt", "b.txt", "c.txt", "--format", "json"], {
    cwd,
  });
  const result = JSON.parse(stdout);
  expect(result.documents.map((document: { path: string }) => document.path)).toEqual(["a.txt", "c.txt"]);
  expect(result.errors.map((error: { path: string; code: string }) => [error.path, error.code])).toEqual([
    ["b.txt", "EMPTY"],
  ]);
  expect(stderr.split("\n")).toHaveLength(2);
  expect(code).toBe(2);
});

test.each([
  "check",
  "check -f junit",
  "check -f json",
  "freq",
  "freq -f csv",
  "matrix",
  "tasks",
  "kwic 企业",
  "claims --rejected",
  "phrases --by document",
  "dict suggest",
  "report",
])("%s of what cannot be read says nothing about it, and makes no file", async (command) => {
  const cwd = temporaryFolder({});
  const { code, stdout, stderr } = await runMain([...command.split(" "), "missing.txt"], { cwd });
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: "",
    stderr: "missing.txt: no such file or folder; expected a path, a glob or -\n",
  });
  const file = await runMain([...command.split(" "), "missing.txt", "--output", "out"], { cwd });
  expect(file.code).toBe(2);
  expect(readdirSync(cwd)).toEqual([]);
});

test("of two texts to compare both are looked for, and of references one must be there", async () => {
  const cwd = temporaryFolder({ "good.txt": ARTICLE });
  const compared = await runMain(["compare", "one.txt", "two.txt"], { cwd });
  expect([compared.code, compared.stdout]).toEqual([2, ""]);
  expect(compared.stderr).toMatch(/^one\.txt: no such .*\ntwo\.txt: no such .*\n$/);
  const counted = await runMain(["freq", "good.txt", "--reference", "one.txt"], { cwd });
  expect([counted.code, counted.stdout]).toEqual([2, ""]);
});
