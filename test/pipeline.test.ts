import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as library from "../src/index.ts";
import { documentFromText, loadDocuments, mine, openMiner, PolicyMineError, textOf } from "../src/index.ts";
import { runMain } from "./cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "./cli/temporary-folder.ts";

test("the library gives out these names", () => {
  expect(Object.keys(library).sort()).toEqual(
    [
      "PolicyMineError",
      "documentFromText",
      "loadDocument",
      "loadDocuments",
      "mine",
      "openMiner",
      "overlaps",
      "textOf",
    ].sort(),
  );
});

describe("mine", () => {
  test("finds what is in a document, with spans over its text", async () => {
    const cwd = temporaryFolder({ "文.txt": ARTICLE });
    const results = await collect(mine(["文.txt"], { cwd }));
    expect(results).toHaveLength(1);
    const [document] = results;
    if (!document || "error" in document) throw new Error("not mined");
    expect(document.sections.map(({ official }) => official?.name)).toEqual(["江一帆", "沈若水"]);
    expect(document.claims.map(({ value }) => value)).toEqual([612, 12.4, 3_160_000_000, 3]);
    const mentions = document.phrases.flatMap((phrase) =>
      phrase.mentions.map((mention) => textOf(ARTICLE, mention)),
    );
    expect(mentions.filter((mention) => mention.includes("揭榜挂帅"))).toHaveLength(2);
    expect(document.length).toBe(ARTICLE.length);
  });

  test("yields failures in their place and goes on", async () => {
    const cwd = temporaryFolder({ "a.txt": ARTICLE, "c.txt": ARTICLE });
    const results = await collect(mine(["a.txt", "b.txt", "c.txt"], { cwd }));
    expect(results.map((result) => ("error" in result ? result.error.code : result.path))).toEqual([
      ...["a.txt", "NOT_FOUND", "c.txt"],
    ]);
  });

  test("leaves out the layers that are off", async () => {
    const cwd = temporaryFolder({ "a.txt": ARTICLE });
    for (const layers of [{ phrases: false }, { claims: false }, { phrases: false, claims: false }]) {
      const [document] = await collect(mine(["a.txt"], { cwd, layers }));
      if (!document || "error" in document) throw new Error("not mined");
      expect(document.sections).toHaveLength(2);
      expect(document.phrases.length > 0).toBe(!("phrases" in layers));
      expect(document.claims.length > 0).toBe(!("claims" in layers));
    }
  });
});

describe("the generator", () => {
  test("names the engine only where one was needed, and the words in force always", async () => {
    const none = (await openMiner({ layers: { phrases: false } })).generator;
    const engine = (await openMiner()).generator;
    expect(none.segmenter).toBe("none");
    expect(engine.segmenter).toMatch(/jieba/);
    expect(none.dictionary).toMatch(/^[0-9a-f]{64}$/);
    expect(engine.dictionary).toBe(none.dictionary);
    expect(engine.version).toBe(
      JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version,
    );
  });

  test("knows the user's words from ours, whichever the layer", async () => {
    const cwd = temporaryFolder({ "terms.txt": "镜湖模式 5 n\n" });
    const dictionaries = [join(cwd, "terms.txt")];
    const claims = (await openMiner({ layers: { phrases: false }, dictionaries })).generator;
    expect(claims.segmenter).toBe("none");
    expect(claims.dictionary).toBe((await openMiner({ dictionaries })).generator.dictionary);
    expect(claims.dictionary).not.toBe((await openMiner()).generator.dictionary);
  });
});

test("a user's own term becomes a phrase", async () => {
  const text = "各地学习镜湖模式，推广镜湖模式。\n";
  const cwd = temporaryFolder({ "a.txt": text, "terms.txt": "镜湖模式\tinstrument\n" });
  const dictionaries = [join(cwd, "terms.txt")];
  const [document] = await collect(mine(["a.txt"], { cwd, dictionaries }));
  if (!document || "error" in document) throw new Error("not mined");
  expect(document.phrases.find((phrase) => phrase.text === "镜湖模式")).toMatchObject({
    category: "instrument",
    count: 2,
  });
});

test("a dictionary that is not there is an error that says so", async () => {
  await expect(openMiner({ dictionaries: ["missing.tsv"] })).rejects.toThrow(PolicyMineError);
  await expect(openMiner({ dictionaries: ["missing.tsv"] })).rejects.toThrow(/^missing\.tsv: .*; expected /);
});

test("a layer that is off cannot be explained", async () => {
  const miner = await openMiner({ layers: { phrases: false, claims: false } });
  const [document] = await collect(loadDocuments(["-"], { stdin: stream(ARTICLE) }));
  if (!document || "error" in document) throw new Error("not loaded");
  expect(() => miner.explainPhrases(document)).toThrow("the layer is off");
  expect(() => miner.readClaims(document)).toThrow("the layer is off");
});

describe("the JSON Schema that comes along", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../dictionaries/extraction.schema.json", import.meta.url), "utf8"),
  );
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

  test.each(["extract", "sections", "phrases", "claims"])(
    "%s --format json is what it says",
    async (command) => {
      const cwd = temporaryFolder({ "a.txt": ARTICLE, "b.txt": "" });
      const { stdout } = await runMain([command, "a.txt", "b.txt", "--format", "json"], { cwd });
      const result = JSON.parse(stdout);
      expect([validate(result), validate.errors]).toEqual([true, null]);
      expect(result.documents).toHaveLength(1);
      expect(result.errors).toHaveLength(1);
    },
  );

  test("an extraction that lacks something, has too much or a wrong word is refused", async () => {
    const cwd = temporaryFolder({ "a.txt": ARTICLE });
    const { stdout } = await runMain(["extract", "a.txt", "--format", "json"], { cwd });
    const changes: readonly (readonly [string, string])[] = [
      ['"generator":', '"generators":'],
      ["policy-mine/extract/1", "policy-mine/extract/2"],
      ['"errors":', '"extra":1,"errors":'],
      ['"kind":"level"', '"kind":"guess"'],
      ['"value":612', '"value":"612"'],
      ['"start":0', '"start":-1'],
    ];
    for (const [from, to] of changes) {
      expect(stdout).toContain(from);
      expect([from, validate(JSON.parse(stdout.replace(from, to)))]).toEqual([from, false]);
    }
  });
});

test("each document is one line of NDJSON, in the order of the paths", async () => {
  const cwd = temporaryFolder({ "乙.txt": ARTICLE, "甲.txt": ARTICLE, "b/c.txt": ARTICLE, "a.md": ARTICLE });
  const { stdout } = await runMain(["extract", ".", "--format", "ndjson"], { cwd });
  const paths = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).path);
  expect(paths).toHaveLength(4);
  expect(paths).toEqual([...paths].sort());
});

test("5 MB without a line end are done", async () => {
  const sentence = "全区高新技术企业数量达612家，同比增长12.4%；推行“揭榜挂帅”，新质生产力加快形成。";
  const times = Math.ceil(5e6 / new TextEncoder().encode(sentence).length);
  const cwd = temporaryFolder({ "one-line.txt": sentence.repeat(times) });
  const [document] = await collect(mine(["one-line.txt"], { cwd }));
  if (!document || "error" in document) throw new Error("not mined");
  expect(document.claims).toHaveLength(2 * times);
  expect(document.phrases.find(({ text }) => text === "揭榜挂帅")?.count).toBe(times);
}, 120_000);

test("between two stages there is a moment to clear up, and the result is the same", async () => {
  const miner = await openMiner();
  const document = documentFromText("a.txt", ARTICLE);
  let moments = 0;
  const mined = miner.mine(document, () => {
    moments += 1;
  });
  expect(moments).toBe(1);
  expect(mined).toEqual(miner.mine(document));
});

test("the claims alone are those of the whole reading", async () => {
  const miner = await openMiner({ layers: { phrases: false } });
  const document = documentFromText("a.txt", ARTICLE);
  const { claims, explanations, rejected } = miner.readClaims(document);
  expect(claims.length).toBeGreaterThan(1);
  expect(explanations).toHaveLength(claims.length);
  expect(miner.mine(document).claims).toEqual(claims);
  expect(rejected).toEqual([...rejected].sort((a, b) => a.start - b.start));
});

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* stream(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
