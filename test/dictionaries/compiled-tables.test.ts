import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileTables } from "../../src/dictionaries/compile-tables.ts";
import { readCompiledTables } from "../../src/dictionaries/compiled-tables.ts";
import { dictionaryDigest } from "../../src/dictionaries/digest.ts";
import { openPolicyTerms, type PolicyTerm, readPolicyTerms } from "../../src/dictionaries/policy-terms.ts";
import { type CompiledRows, readRows, rowsPart } from "../../src/dictionaries/read-table.ts";
import { termIndexOf, unpackTermIndex } from "../../src/dictionaries/term-index.ts";

const bytes = compileTables();
const compiled = readCompiledTables((start, size) => bytes.subarray(start, start + size));
const tables = readdirSync(new URL("../../dictionaries/", import.meta.url))
  .filter((name) => name.endsWith(".tsv"))
  .map((name) => name.slice(0, -".tsv".length));

test.each(tables)("%s is compiled as it is read", (name) => {
  const table = compiled.json<CompiledRows>(rowsPart(name));
  expect(table?.rows.length).toBeGreaterThan(0);
  expect(table?.rows).toEqual(readRows(name, table?.columns ?? []));
});

test("terms and digest are compiled as they are read", () => {
  const terms = readPolicyTerms();
  expect(compiled.json("terms")).toEqual(terms);
  expect(compiled.json("digest")).toBe(dictionaryDigest(terms, terms));
});

test("each term is read as it is read with all", () => {
  const termAt = openPolicyTerms(compiled);
  const terms = readPolicyTerms();
  expect(terms.map((_, place) => termAt?.(place))).toEqual(terms);
  expect(termAt?.(7)).toBe(termAt?.(7));
  expect(openPolicyTerms(null)).toBeNull();
});

test("what is not there is null", () => {
  expect([compiled.json("rows/none"), compiled.text("none"), compiled.words("none")]).toEqual([
    null,
    null,
    null,
  ]);
});

describe("the compiled index", () => {
  const terms = readPolicyTerms();
  const packed = compiled.words("term-index");
  if (packed === null) throw new Error("no index was compiled");
  const index = unpackTermIndex((place) => terms[place] as PolicyTerm, packed);

  test("finds every wording of every term as the built one does", () => {
    const built = termIndexOf(terms);
    const wordings = terms.flatMap((term) => [term.text, ...term.variants]);
    expect(wordings.filter((wording) => index.get(wording) !== built.get(wording))).toEqual([]);
    expect(wordings.filter((wording) => index.has(wording)).length).toBeGreaterThan(5000);
  });

  test("finds nothing that is no wording", () => {
    const beginnings = terms.map((term) => term.text.slice(0, -1));
    const known = new Set(terms.flatMap((term) => [term.text, ...term.variants]));
    const wrong = beginnings.filter((text) => !known.has(text) && index.get(text) !== undefined);
    expect(wrong.filter((text) => !/[^\p{Script=Han}]/u.test(text))).toEqual([]);
    expect(index.get("")).toBeUndefined();
  });
});

describe("two terms with one wording", () => {
  const term = (text: string, ...variants: string[]): PolicyTerm => ({
    text,
    category: "concept",
    variants,
    year: "",
    level: "",
  });

  test("it is that of the term whose own text it is, else of the first", () => {
    const terms = [term("链长制改革", "链长制", "链主制"), term("链长制"), term("链主企业", "链主制")];
    const index = termIndexOf(terms);
    expect([index.get("链长制"), index.get("链主制")]).toEqual([terms[1], terms[0]]);
    expect(index.endsAt("推行链长制改革", 2)).toEqual([5, 7]);
    expect(index.endsAt("推行链长制改革", 3)).toEqual([]);
  });
});
