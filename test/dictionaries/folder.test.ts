import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `${root}dictionaries/`;
const files = readdirSync(folder).filter((name) => name !== "README.md");
const tables = files.filter((name) => name.endsWith(".tsv"));
const readme = readFileSync(`${folder}README.md`, "utf8");

/** The entries of a word may differ in a second column: a word of time in each of its roles. */
const SEVERAL_ROLES = ["numeral-words.tsv", "numerals.tsv", "periods.tsv"];

/** Code of src/ without its comments, all of it in one text. */
const code = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(`${root}src/${path}`, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""))
  .join("\n");

describe.each(tables)("%s", (name) => {
  const text = readFileSync(`${folder}${name}`, "utf8");
  const lines = text.split("\n");
  const [header = "", ...entries] = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const cells = entries.map((line) => line.split("\t"));
  const words = cells.map(([word = ""]) => word);

  test("is plain text that ends with a line feed", () => {
    expect(text.endsWith("\n")).toBe(true);
    expect(text).not.toMatch(/\r|\uFEFF|\uFFFD/);
  });

  test("begins with comments and a header, and has no comments further on", () => {
    const first = lines.findIndex((line) => !line.startsWith("#"));
    expect(lines[first]).toBe(header);
    expect(header).toMatch(/^[a-zA-Z]+(\t[a-zA-Z]+)*$/);
    expect(lines.slice(first, -1).filter((line) => line === "" || line.startsWith("#"))).toEqual([]);
  });

  test("has entries, none with more cells than the header, none with an empty or padded word", () => {
    const width = header.split("\t").length;
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.filter((_, index) => (cells[index]?.length ?? 0) > width)).toEqual([]);
    const padded = cells.flat().filter((cell) => cell !== cell.trim());
    expect(name === "messages.tsv" ? [] : padded).toEqual([]);
    expect(words.filter((word) => word === "")).toEqual([]);
  });

  test("is sorted by code point", () => {
    expect(words.filter((word, index) => byCodePoint(words[index - 1] ?? "", word) > 0)).toEqual([]);
  });

  test("has no word twice", () => {
    const keys = SEVERAL_ROLES.includes(name) ? cells.map(([word, role]) => `${word} ${role}`) : words;
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test("is read by src/", () => {
    const table = name.replace(/\.tsv$/, "");
    expect(code).toMatch(new RegExp(`\\(\\s*"${table}"`));
  });
});

test.each(files)("README.md has a section on %s", (name) => {
  const section = readme.split(`\n### ${name}\n`)[1]?.split(/\n##/)[0] ?? "";
  expect(section.length, `describe ${name} and its source in dictionaries/README.md`).toBeGreaterThan(60);
});

test("README.md describes no file that is not there", () => {
  const described = [...readme.matchAll(/^### (.*)$/gm)].map(([, name = ""]) => name);
  expect(described.filter((name) => !files.includes(name))).toEqual([]);
});

function byCodePoint(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => [...text].map((character) => character.codePointAt(0) ?? 0));
  for (let index = 0; index < Math.max(a?.length ?? 0, b?.length ?? 0); index++) {
    const difference = (a?.[index] ?? -1) - (b?.[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
