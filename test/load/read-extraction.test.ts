import { expect, test } from "vitest";
import { loadDocumentsOrResults } from "../../src/load/load-documents-or-results.ts";
import { readExtraction } from "../../src/load/read-extraction.ts";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function extract(format: "json" | "ndjson"): Promise<string> {
  const cwd = temporaryFolder({ "a.txt": ARTICLE, "b.txt": ARTICLE, "c.txt": "" });
  return (await runMain(["extract", "a.txt", "b.txt", "c.txt", "--format", format, "-q"], { cwd })).stdout;
}

test("JSON and NDJSON give the same documents", async () => {
  const json = await readExtraction(bytes(await extract("json")));
  const lines = await readExtraction(bytes(`\ufeff${await extract("ndjson")}\n`));
  expect(json?.documents.map(({ path }) => path)).toEqual(["a.txt", "b.txt"]);
  expect(lines?.documents).toEqual(json?.documents);
  expect(json?.generator?.name).toBe("policy-mine");
  expect(json?.errors.map(({ code }) => code)).toEqual(["EMPTY"]);
  expect(lines).toMatchObject({ generator: null, errors: [] });
});

test("lines for inputs that could not be done are read as errors", async () => {
  const line = JSON.stringify({ error: { path: "x.txt", code: "EMPTY", message: "empty" } });
  const documents = await extract("ndjson");
  for (const text of [`${line}\n${documents}`, `${documents}${line}\n`]) {
    const result = await readExtraction(bytes(text));
    expect(result?.errors).toEqual([{ path: "x.txt", code: "EMPTY", message: "empty" }]);
    expect(result?.documents).toHaveLength(2);
  }
  await expect(readExtraction(bytes(`${documents}{"error":{"path":7}}\n`))).rejects.toThrow(
    /line 3: .*property/,
  );
});

test("a result that another tool has laid out anew is read", async () => {
  const text = await extract("json");
  const { schema, ...rest } = JSON.parse(text);
  const other = await readExtraction(bytes(JSON.stringify({ ...rest, schema }, null, 2)));
  expect(other).toEqual(await readExtraction(bytes(text)));
  const oneLine = await readExtraction(bytes(JSON.stringify({ ...rest, schema })));
  expect(oneLine).toEqual(other);
});

test.each([
  "全区高新技术企业612家。",
  "{",
  '{"a":1}',
  "[]",
  "",
  "{企业}出题",
  '{"text":"全区612家。","path":"a"}',
])("%j is no result", async (text) => {
  expect(await readExtraction(bytes(text))).toBeNull();
});

test("what is wrong with a result is said", async () => {
  const json = await extract("json");
  const ndjson = await extract("ndjson");
  const wrong = async (text: string): Promise<string> =>
    readExtraction(bytes(text)).then(String, (error) => `${error.code} ${error.message}`);
  expect(await wrong(json.slice(0, 500))).toMatch(/^DAMAGED .*the JSON is broken/);
  expect(await wrong(json.replace('"unit":"家"', '"unit":7'))).toMatch(/unit must be string/);
  expect(await wrong(json.replace("extract/1", "extract/2"))).toMatch(/^UNSUPPORTED .*extract\/2/);
  expect(await wrong(`${ndjson}{"path":`)).toMatch(/^DAMAGED .*line 3: the JSON is broken/);
  expect(await wrong(ndjson.replace('"claims":[', '"claims":[7,'))).toMatch(
    /line 1: \/claims\/0 must be object/,
  );
  expect(await wrong('{"path":"a","section":1,"official":null}')).toMatch(/^UNSUPPORTED .*one layer/);
});

test("documents, results and failures come in the order of their paths", async () => {
  const cwd = temporaryFolder({ "a.txt": ARTICLE, "b.json": await extract("json"), "c.ndjson": "{" });
  const seen: string[] = [];
  for await (const item of loadDocumentsOrResults(["c.ndjson", "b.json", "a.txt", "d.txt"], { cwd })) {
    if ("error" in item) seen.push(`${item.error.path} ${item.error.code}`);
    else if ("saved" in item) seen.push(`${item.file}:${item.saved.path}`);
    else seen.push(item.path);
  }
  expect(seen).toEqual([
    "a.txt",
    "b.json:a.txt",
    "b.json:b.txt",
    "c.txt EMPTY",
    "c.ndjson",
    "d.txt NOT_FOUND",
  ]);
});
