import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { claim, minedDocument, official, phrase, section } from "../render/mined-document.ts";

const generator = {
  ...{ name: "policy-mine", version: "0.1.0", segmenter: "node-rs 2", dictionary: "a".repeat(64) },
  offsets: "utf-16",
};

/** A saved result of documents, in either form. */
function saved(documents: readonly object[], facts: object = {}): string {
  return JSON.stringify({ schema: "policy-mine/extract/1", generator, documents, errors: [], ...facts });
}

async function merge(files: Readonly<Record<string, string>>, ...rest: readonly string[]) {
  const cwd = temporaryFolder(files);
  return runMain(["merge", ...Object.keys(files), ...rest], { cwd });
}

/** Documents of our own, each different: some have the same path, one a name beyond the first plane. */
const documents = ["b.txt", "a.txt", "a.txt", "\u{20000}.txt", "\uff21.txt", "c/d.txt"].map((path, index) =>
  minedDocument({
    path,
    sha256: String(index).repeat(64),
    sections: [section(1, { official: official("江一帆") })],
    phrases: [phrase("揭榜挂帅", [1])],
    claims: [claim(`${index + 1}家`, { period: { text: "2025年", start: "2025", end: "2025" } })],
  }),
);
const errors = [
  { path: "z.pdf", code: "NO_TEXT", message: "no text" },
  { path: "y.txt", code: "EMPTY", message: "empty" },
];

describe("documents", () => {
  test("any grouping and order gives the same bytes", { timeout: 120_000 }, async () => {
    const whole = (await merge({ "whole.json": saved(documents, { errors }) })).stdout;
    expect(JSON.parse(whole).documents.map(({ path }: { path: string }) => path)).toEqual([
      "a.txt",
      "a.txt",
      "b.txt",
      "c/d.txt",
      "\uff21.txt",
      "\u{20000}.txt",
    ]);
    // Every document and error lands in one to three of up to five parts; then parts are merged in a random tree.
    const places = fc.array(fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }), {
      minLength: 8,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(places, fc.infiniteStream(fc.nat()), async (chosen, dice) => {
        const roll = (sides: number): number => (dice.next().value ?? 0) % sides;
        let parts = [0, 1, 2, 3, 4].map((part) => {
          const mine = <Item>(items: readonly Item[], from: number): Item[] =>
            items.filter((_, index) => chosen[from + index]?.includes(part));
          return saved(
            mine(documents, 0).sort(() => roll(3) - 1),
            { errors: mine(errors, documents.length) },
          );
        });
        while (parts.length > 1) {
          const [one = "", ...others] = parts.sort(() => roll(3) - 1);
          const taken = others.splice(0, 1 + roll(2));
          const files = Object.fromEntries([one, ...taken].map((text, index) => [`${index}.json`, text]));
          parts = [...others, (await merge(files)).stdout];
        }
        expect(parts[0]).toBe(whole);
      }),
      { numRuns: 25 },
    );
  });

  test("results of parts merge to the result of the whole", async () => {
    const cwd = temporaryFolder({
      "n/a.txt": ARTICLE,
      "n/b.txt": ARTICLE.replace("612", "613"),
      "n/c.txt": "",
    });
    const run = async (...argv: readonly string[]) => runMain(argv, { cwd });
    const whole = (await run("extract", "n", "--format", "json")).stdout;
    await run("extract", "n/b.txt", "--format", "json", "--output", "b.json");
    await run("extract", "n/a.txt", "n/c.txt", "--format", "json", "--output", "ac.json");
    expect((await run("merge", "b.json", "ac.json")).stdout).toBe(whole);
    expect((await run("merge", "ac.json", "b.json", "b.json", "--format", "json")).stdout).toBe(whole);
    const lines = (await run("extract", "n", "--format", "ndjson")).stdout;
    expect((await run("merge", "b.json", "ac.json", "--format", "ndjson")).stdout).toContain(lines);
    const table = (await run("extract", "n", "--format", "table")).stdout;
    expect((await run("merge", "b.json", "ac.json", "--format", "table")).stdout).toBe(table);
  });

  test("keys in another order, or laid out anew, are no other result", async () => {
    const plain = (await merge({ "a.json": saved(documents) })).stdout;
    const turned = JSON.stringify(turn(JSON.parse(saved(documents))), null, 2);
    expect(turned.startsWith('{\n  "errors"')).toBe(true);
    expect((await merge({ "a.json": turned })).stdout).toBe(plain);
    expect((await merge({ "a.json": turned, "b.json": plain })).stdout).toBe(plain);
  });

  test("an input that one part could do counts as done", async () => {
    const failed = saved([], { errors: [{ path: "a.txt", code: "EMPTY", message: "empty" }, ...errors] });
    const { stdout, stderr, code } = await merge({ "1.json": failed, "2.json": saved(documents) });
    expect(JSON.parse(stdout).errors).toEqual([errors[1], errors[0]]);
    expect(code).toBe(2);
    expect(stderr).toContain("y.txt: empty\nz.pdf: no text\n");
  });

  test("what could not be done has lines of its own in NDJSON, and stays", async () => {
    const lines = errors.map((error) => JSON.stringify({ error }));
    const [one = "", two = "", three = ""] = documents.map((document) => JSON.stringify(document));
    const files = { a: `${one}\n${lines[0]}\n`, b: `${lines[1]}\n${two}\n`, c: three };
    const ndjson = ["--format", "ndjson", "--quiet"];
    const whole = (await merge(files, ...ndjson)).stdout;
    expect(whole.trim().split("\n").slice(-2)).toEqual([lines[1], lines[0]]);
    const ab = (await merge({ b: files.b, a: files.a }, ...ndjson)).stdout;
    expect((await merge({ c: files.c, ab }, ...ndjson)).stdout).toBe(whole);
    expect(JSON.parse((await merge({ whole }, "--quiet")).stdout).errors).toEqual([errors[1], errors[0]]);
  });

  test("different documents of one path are both kept, and named", async () => {
    const { stderr, code } = await merge({
      "1.json": saved(documents.slice(0, 2)),
      "2.json": saved(documents.slice(2)),
    });
    expect(stderr).toBe("note: a.txt: 2 different documents have this path (1.json, 2.json), all are kept\n");
    expect(code).toBe(0);
  });

  test("two results of one document are not mixed", async () => {
    const [one] = documents;
    const other = { ...one, claims: [], phrases: [] };
    const { stderr, stdout, code } = await merge({ "1.json": saved([{ ...one }]), "2.json": saved([other]) });
    expect(stderr).toMatch(
      /^b\.txt: 1\.json and 2\.json hold different results .* \(phrases, claims\); expected/,
    );
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
  });

  test("what made the parts is kept where it is the same, and said where it is not", async () => {
    const [one, two] = documents;
    const newer = { ...generator, version: "0.2.0", dictionary: "b".repeat(64) };
    const files = { "1.json": saved([{ ...one }], { generator: newer }), "2.json": saved([{ ...two }]) };
    const { stdout, stderr } = await merge(files);
    expect(JSON.parse(stdout).generator).toEqual({ ...generator, version: "0.1.0 + 0.2.0", dictionary: "" });
    expect(stderr).toBe(
      "note: the parts were made with different versions; words; their counts and scores may not compare\n",
    );
    expect((await merge(files, "--quiet")).stderr).toBe("");
    // A result without anything in it says nothing.
    const empty = await merge({ "1.json": saved([], { generator: newer }), "2.json": saved([{ ...two }]) });
    expect(JSON.parse(empty.stdout).generator).toEqual(generator);
    expect(empty.stderr).toBe("");
  });

  test("NDJSON, standard input, folders of parts", async () => {
    const lines = documents.map((document) => JSON.stringify(document));
    const cwd = temporaryFolder({
      "parts/part-00000": lines.slice(0, 3).join("\n"),
      "parts/part-00001": "",
      "parts/_SUCCESS": "done",
      "parts/.part-00000.crc": "crc",
    });
    const stdin = `${lines.slice(3).join("\n")}\n`;
    const { stdout, code } = await runMain(["merge", "parts", "-"], { cwd, stdin });
    const result = JSON.parse(stdout);
    expect(result.documents).toHaveLength(6);
    expect(result.generator).toMatchObject({ version: "unknown", segmenter: "unknown", dictionary: "" });
    expect(code).toBe(0);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("policy-mine-merge-"))).toEqual([]);
  });

  test("the result may take the place of a part", async () => {
    const cwd = temporaryFolder({
      "all.json": saved(documents.slice(0, 3)),
      "new.json": saved(documents.slice(3)),
    });
    await runMain(["merge", "all.json", "new.json", "--output", "all.json"], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, "all.json"), "utf8")).documents).toHaveLength(6);
  });
});

describe("broken files", () => {
  const broken: readonly (readonly [text: string, stderr: RegExp])[] = [
    ["以创新谋发展", /^bad\.json: it is no saved result; expected what `policy-mine extract/],
    ['[{"term":"创新"}]', /^bad\.json: it is no saved result/],
    [saved(documents).slice(0, -20), /line 1: the JSON is broken/],
    [saved([{ path: "a" }]), /^bad\.json: it is a saved result, but line 1: must have required property/],
    [`${JSON.stringify(documents[0])}\n{"path":`, /line 2: the JSON is broken/],
    [saved([], { schema: "policy-mine/extract/2" }), /its schema is "policy-mine\/extract\/2"/],
    ['{"path":"a","section":1,"official":null}', /it holds records of one layer/],
  ];
  test.each(broken)("%#", async (text, stderr) => {
    const result = await merge({ "bad.json": text, "good.json": saved(documents.slice(0, 1)) });
    expect(result.stderr).toMatch(stderr);
    expect(result.code).toBe(2);
    // The good one is done, and the result says what is missing; of the bad one nothing is taken.
    const { documents: done, errors: failed } = JSON.parse(result.stdout);
    expect(done).toHaveLength(1);
    expect(failed).toMatchObject([{ path: "bad.json" }]);
  });

  test("a folder without files is no result", async () => {
    const cwd = temporaryFolder({ "empty/_SUCCESS": "", "good.json": saved(documents.slice(0, 1)) });
    const { code, stdout, stderr } = await runMain(["merge", "empty", "good.json"], { cwd });
    expect(stderr).toBe("empty: the folder holds no files; expected saved results\n");
    expect(JSON.parse(stdout).documents).toHaveLength(1);
    expect(code).toBe(2);
  });

  test("nothing but broken files gives no result", async () => {
    const { code, stdout, stderr } = await merge({ "bad.json": "x" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("none of the files could be read");
  });
});

describe("counts of freq", () => {
  const texts = ["全市推行揭榜挂帅，推进科技创新。", "科技创新券扩面，科技创新提质。", "支持企业出题。"];

  async function counts(
    folder: string,
    files: readonly string[],
    ...options: readonly string[]
  ): Promise<string> {
    const name = `${files.join("")}.json`;
    await runMain(["freq", ...files, "--save", name, "--quiet", ...options], { cwd: folder });
    return readFileSync(join(folder, name), "utf8");
  }

  test.each([
    ["--unit", "token"],
    ["--unit", "phrase"],
  ])("any order and grouping, %s %s", async (...options) => {
    const names = ["a.txt", "b.txt", "c.txt"];
    const folder = temporaryFolder(
      Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""])),
    );
    const [a = "", b = "", c = ""] = await Promise.all(
      names.map((name) => counts(folder, [name], ...options)),
    );
    const whole = await counts(folder, names, ...options);
    expect(JSON.parse(whole).documents).toBe(3);
    const ab = (await merge({ "a.json": a, "b.json": b })).stdout;
    const bc = (await merge({ "b.json": c, "c.json": b })).stdout;
    expect((await merge({ "ab.json": ab, "c.json": c })).stdout).toBe(whole);
    expect((await merge({ "1.json": bc, "2.json": a })).stdout).toBe(whole);
    expect((await merge({ "1.json": b, "2.json": c, "3.json": a })).stdout).toBe(whole);
  });

  test("a term that is of different kinds in different documents has the same tag in the whole as in the sum", async () => {
    const document = (path: string, category: string) =>
      minedDocument({
        path,
        sha256: path[0]?.repeat(64) ?? "",
        phrases: [{ ...phrase("十四五", [1]), category }],
      });
    const folder = temporaryFolder({
      "a.json": saved([document("a.txt", "structure")]),
      "b.json": saved([document("b.txt", "programme")]),
    });
    const [a = "", b = "", whole = ""] = await Promise.all(
      [["a.json"], ["b.json"], ["a.json", "b.json"]].map((files) =>
        counts(folder, files, "--unit", "phrase"),
      ),
    );
    expect(JSON.parse(whole).terms).toEqual([{ term: "十四五", tag: "programme", count: 2 }]);
    expect((await merge({ "1.json": a, "2.json": b })).stdout).toBe(whole);
  });

  test("counts made in another way are not added up", async () => {
    const folder = temporaryFolder({ "a.txt": texts[0] ?? "" });
    const files = {
      "1.json": await counts(folder, ["a.txt"]),
      "2.json": await counts(folder, ["a.txt"], "--min-length", "1"),
    };
    const { code, stdout, stderr } = await merge(files);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      "2.json: it was counted in another way than 1.json (minLength); expected freq --save with the same options\n",
    );
  });

  test("neither with documents, nor in another format", async () => {
    const folder = temporaryFolder({ "a.txt": texts[0] ?? "" });
    const one = await counts(folder, ["a.txt"]);
    expect((await merge({ "1.json": one, "2.json": saved(documents) })).stderr).toMatch(
      /^1\.json: it holds counts of freq, but 2\.json results of extract; expected/,
    );
    expect((await merge({ "1.json": one }, "--format", "csv")).stderr).toMatch(
      /cannot be written as csv; expected json/,
    );
  });
});

/** The same value with the keys of its objects turned round. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turn(inner)]),
  );
}
