import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";

/**
 * Each folder here is a document and what the program makes of it.
 *
 * After a wanted change: `UPDATE_GOLDEN=1 npx vitest run test/golden`, then read the difference like code.
 */
const folder = new URL("./", import.meta.url);
const update = process.env.UPDATE_GOLDEN === "1";

/** File of the result, command line, columns of the terminal. */
const outputs: readonly (readonly [file: string, argv: readonly string[], columns: number | null])[] = [
  ["extract.json", ["extract", "--format", "json"], null],
  ["extract.pipe.en.txt", ["extract", "--lang", "en"], null],
  ["extract.80.zh.txt", ["extract", "--lang", "zh", "--no-color"], 80],
  ["extract.md", ["extract", "--lang", "zh", "--format", "markdown"], null],
  ["sections.csv", ["sections", "--format", "csv"], null],
  ["phrases.csv", ["phrases", "--format", "csv"], null],
  ["claims.csv", ["claims", "--format", "csv"], null],
];

const documents = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test("there are golden documents", () => {
  expect(documents.map(({ name }) => name)).toEqual(["compiled-article", "notice", "report"]);
});

describe.each(documents.map(({ name }) => name))("%s", (name) => {
  test.each(outputs)("%s", async (file, argv, columns) => {
    const cwd = fileURLToPath(new URL(`${name}/`, folder));
    const given = columns === null ? { cwd } : { cwd, columns };
    const { code, stdout, stderr } = await runMain([...argv, "input.txt"], given);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const result = withoutProvenance(stdout);
    const path = new URL(`${name}/${file}`, folder);
    if (update) writeFileSync(path, result);
    expect(existsSync(path), "run with UPDATE_GOLDEN=1 once").toBe(true);
    expect(result).toBe(readFileSync(path, "utf8"));
  });
});

/** The generator changes with every word of the dictionaries and every release; what it is has tests of its own. */
function withoutProvenance(output: string): string {
  return output.replace(/^"generator":.*$/m, '"generator":{},');
}
