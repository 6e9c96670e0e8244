import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Extraction } from "../../src/model/extraction.ts";
import { FLAT_COLUMNS, flatRecords } from "../../src/render/flat-records.ts";
import { openTable } from "../../src/render/parquet/open-table.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../src/render/parquet/table-columns.ts";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";
import { type Duck, openDuck } from "./duckdb.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const hasDuck = (await openDuck(".")) !== null;
const files = {
  "a.txt": ARTICLE,
  "b.txt": ARTICLE.replace("612", "613").replace("“揭榜挂帅”", "“揭榜挂帅😀”"),
};

const GENERATOR = {
  name: "policy-mine",
  version: "0",
  segmenter: "",
  dictionary: "",
  offsets: "utf-16",
} as const;
const BLANK = { text: "", integer: 0, offset: 0, number: 0, boolean: false, texts: [], spans: [] };

/** A folder with the tables of two documents in tables/, and their result as JSON. */
async function makeTables(): Promise<{ readonly cwd: string; readonly result: Extraction }> {
  const cwd = temporaryFolder(files);
  const { code, stderr } = await runMain(
    ["extract", "a.txt", "b.txt", "--format", "parquet", "-o", "tables"],
    { cwd },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const json = await runMain(["extract", "a.txt", "b.txt", "--format", "json"], { cwd });
  return { cwd, result: JSON.parse(json.stdout) };
}

async function duckIn(cwd: string): Promise<Duck> {
  const duck = await openDuck(cwd);
  if (duck === null) throw new Error("no DuckDB");
  return duck;
}

describe.skipIf(!hasDuck)("read back by DuckDB", () => {
  test("the columns and their types", async () => {
    const { cwd } = await makeTables();
    const duck = await duckIn(cwd);
    const types = {
      text: "VARCHAR",
      integer: "INTEGER",
      offset: "INTEGER",
      number: "DOUBLE",
      boolean: "BOOLEAN",
    };
    const lists = { texts: "VARCHAR[]", spans: 'STRUCT("start" INTEGER, "end" INTEGER)[]' };
    for (const table of TABLE_NAMES) {
      const { rows } = await duck.query(`DESCRIBE SELECT * FROM 'tables/${table}.parquet'`);
      expect(rows.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
        columnsOf(table).map(({ name, type }) => [name, { ...types, ...lists }[type]]),
      );
    }
  });

  test("every cell is that of the JSON result", async () => {
    const { cwd, result } = await makeTables();
    const duck = await duckIn(cwd);
    const rowsOf = async (table: string) => (await duck.query(`FROM 'tables/${table}.parquet'`)).rows;
    for (const table of ["sections", "claims"] as const) {
      const expected = result.documents.flatMap((document) => [...flatRecords(document, table)]);
      expect(expected.length).toBeGreaterThan(3);
      expect(await rowsOf(table)).toEqual(expected);
    }
    const facts = result.documents.map(({ sections: _, phrases: __, claims: ___, ...rest }) => rest);
    expect(await rowsOf("documents")).toEqual(facts);
    const phrases = await runMain(["phrases", "a.txt", "b.txt", "--format", "ndjson"], { cwd });
    const expected = phrases.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(expected.some(({ text }) => text.includes("😀"))).toBe(true);
    expect(await rowsOf("phrases")).toEqual(
      expected.map(({ official, ...phrase }) => ({
        ...phrase,
        official: official?.name ?? null,
        post: official?.post ?? null,
        organization: official?.organization ?? null,
        region: official?.region ?? null,
      })),
    );
  });

  test("the tokens tile the text, but for white space", async () => {
    const { cwd, result } = await makeTables();
    const { rows } = await (await duckIn(cwd)).query("FROM 'tables/tokens.parquet' WHERE path = 'b.txt'");
    const characters: string[] = [...files["b.txt"]]
      .flatMap((one) => one.split(""))
      .map((one) => (/\s/.test(one) ? one : ""));
    for (const { text, start, end } of rows as { text: string; start: number; end: number }[]) {
      expect(characters.slice(start, end).join("")).toBe("");
      for (let at = start; at < end; at++) characters[at] = text[at - start] ?? "";
    }
    expect(characters.join("")).toBe(files["b.txt"]);
    const sections = new Set(rows.map(({ section }) => section));
    expect([...sections]).toEqual(result.documents[1]?.sections.map(({ id }) => id));
  });

  test("what made the tables stands in them", async () => {
    const { cwd, result } = await makeTables();
    const duck = await duckIn(cwd);
    const sql =
      "SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('tables/claims.parquet')";
    const { rows } = await duck.query(sql);
    const metadata = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
    expect(metadata["policy-mine.schema"]).toBe("policy-mine/parquet/1");
    expect(JSON.parse(String(metadata["policy-mine.generator"]))).toEqual(result.generator);
  });

  test("more rows than a group holds, and none at all", async () => {
    const cwd = temporaryFolder();
    const write = (name: string, count: number): void => {
      const table = openTable("tokens", GENERATOR);
      const rows = Array.from({ length: count }, (_, index) => ({
        ...{
          path: "a",
          section: 1,
          kind: "word",
          text: `词${index % 7}`,
          start: index * 2,
          end: index * 2 + 2,
        },
      }));
      writeFileSync(join(cwd, name), Buffer.concat([...table.add(rows), ...table.end()]));
    };
    write("many.parquet", 120_001);
    write("none.parquet", 0);
    const duck = await duckIn(cwd);
    const many = await duck.query(
      `SELECT count(*)::INT AS n, max("end") AS last, count(DISTINCT text)::INT AS texts FROM 'many.parquet'`,
    );
    expect(many.rows).toEqual([{ n: 120_001, last: 240_002, texts: 7 }]);
    const groups = await duck.query(
      "SELECT count(DISTINCT row_group_id)::INT AS n FROM parquet_metadata('many.parquet')",
    );
    expect(groups.rows).toEqual([{ n: 3 }]);
    expect((await duck.query("SELECT count(*)::INT AS n FROM 'none.parquet'")).rows).toEqual([{ n: 0 }]);
  });

  test("rows with many columns wait in smaller groups", async () => {
    const cwd = temporaryFolder();
    const { columns, cells } = await heldAtOnce("claims");
    expect(columns).toBeGreaterThan(25);
    expect(cells).toBeLessThanOrEqual((await heldAtOnce("tokens")).cells);

    async function heldAtOnce(name: TableName) {
      const columns = columnsOf(name);
      const row = Object.fromEntries(columns.map(({ name: column, type }) => [column, BLANK[type]]));
      const table = openTable(name, GENERATOR);
      const file = join(cwd, `${name}.parquet`);
      const rows = Array.from({ length: 60_000 }, () => row);
      writeFileSync(file, Buffer.concat([...table.add(rows), ...table.end()]));
      const sql = `SELECT max(row_group_num_rows)::INT AS n FROM parquet_metadata('${file}')`;
      const [group] = (await (await duckIn(cwd)).query(sql)).rows;
      return { columns: columns.length, cells: Number(group?.n) * columns.length };
    }
  });

  test("one layer is one file, the same rows as in the folder", async () => {
    const { cwd } = await makeTables();
    for (const view of ["sections", "phrases", "claims"]) {
      await runMain([view, "a.txt", "b.txt", "--format", "parquet", "--output", `${view}.parquet`], { cwd });
      const { rows } = await (await duckIn(cwd)).query(
        `(FROM '${view}.parquet' EXCEPT ALL FROM 'tables/${view}.parquet')
         UNION ALL (FROM 'tables/${view}.parquet' EXCEPT ALL FROM '${view}.parquet')`,
      );
      expect(rows).toEqual([]);
    }
  });
});

describe("the files", () => {
  test("the columns are those of CSV", () => {
    for (const table of ["sections", "phrases", "claims"] as const) {
      expect(columnsOf(table).map(({ name }) => name)).toEqual(FLAT_COLUMNS[table]);
    }
  });

  test("same input, same bytes; saved results give the same tables but for the tokens", async () => {
    const { cwd } = await makeTables();
    const bytes = (folder: string, table: string): Buffer =>
      readFileSync(join(cwd, folder, `${table}.parquet`));
    const run = (line: string) => runMain(line.split(" "), { cwd });
    await run("extract b.txt a.txt --format parquet --output again");
    for (const table of TABLE_NAMES) expect(bytes("again", table).equals(bytes("tables", table))).toBe(true);
    await run("extract a.txt --format json --output a.json");
    await run("extract b.txt --format json --output b.json");
    await run("merge b.json a.json --format parquet --output tables");
    // What an earlier run left there and this one does not write is no part of the result.
    expect(readdirSync(join(cwd, "tables")).sort()).toEqual(
      TABLE_NAMES.filter((table) => table !== "tokens")
        .map((table) => `${table}.parquet`)
        .sort(),
    );
    for (const table of ["sections", "claims"])
      expect(bytes("again", table).equals(bytes("tables", table))).toBe(true);
  });

  const makeDocuments = (count: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`many/${100 + index}.txt`, `${ARTICLE}\n`.repeat(150)]),
    );

  test("a stream of records gives the same tables as the files", async () => {
    const documents = makeDocuments(3);
    const cwd = temporaryFolder(documents);
    await runMain(["extract", "many", "--format", "parquet", "--output", "files", "--jobs", "1"], { cwd });
    const lines = Object.entries(documents).map(([path, text]) => `${JSON.stringify({ path, text })}\n`);
    const stream = [
      "extract",
      "-",
      "--input",
      "ndjson",
      "--format",
      "parquet",
      "--output",
      "stream",
      "--jobs",
      "1",
    ];
    await runMain(stream, { cwd, stdin: lines.join("") });
    for (const table of ["sections", "phrases", "claims", "tokens"]) {
      const [one, other] = ["files", "stream"].map((name) =>
        readFileSync(join(cwd, name, `${table}.parquet`)),
      );
      expect(other && one?.equals(other), table).toBe(true);
    }
  });

  // The threads run the built program; `npm test` builds it first.
  test.skipIf(!existsSync(join(root, "dist/workers/mine-worker.js")))(
    "worker threads give the same bytes",
    () => {
      const cwd = temporaryFolder(makeDocuments(40));
      for (const jobs of ["1", "3"]) {
        const line = ["extract", "many", "--format", "parquet", "--output", `jobs-${jobs}`, "--jobs", jobs];
        execFileSync(process.execPath, [join(root, "bin/policy-mine.js"), ...line], { cwd });
      }
      for (const table of TABLE_NAMES) {
        const [one, other] = ["1", "3"].map((jobs) =>
          readFileSync(join(cwd, `jobs-${jobs}`, `${table}.parquet`)),
        );
        expect(other && one?.equals(other), table).toBe(true);
      }
    },
  );

  test("other files of the folder stay", async () => {
    const cwd = temporaryFolder({ ...files, "tables/notes.txt": "mine" });
    await runMain(["extract", "a.txt", "--format", "parquet", "--output", "tables"], { cwd });
    expect(readdirSync(join(cwd, "tables"))).toHaveLength(6);
  });

  test("what fails leaves nothing behind", async () => {
    const cwd = temporaryFolder({ ...files, "old/claims.parquet": "old", "bad.tsv": "text\tcategory\n\t\n" });
    mkdirSync(join(cwd, "empty"));
    const saved = JSON.stringify({ path: "a.txt" });
    writeFileSync(join(cwd, "bad.json"), saved);
    const fail = async (line: string): Promise<void> => {
      const { code } = await runMain(line.split(" "), { cwd });
      expect(code).toBe(2);
    };
    await fail("extract a.txt --dict bad.tsv --format parquet --output new");
    await fail("merge bad.json --format parquet --output new");
    expect(readdirSync(cwd)).not.toContain("new");
    await fail("extract a.txt --format parquet --output a.txt");
    await fail("extract a.txt --format parquet --output nowhere/new");
    expect(readFileSync(join(cwd, "a.txt"), "utf8")).toBe(ARTICLE);
    mkdirSync(join(cwd, "taken/claims.parquet"), { recursive: true });
    await fail("extract a.txt --format parquet --output taken");
    expect(readdirSync(join(cwd, "taken"))).toEqual(["claims.parquet"]);
  });

  test("an input that cannot be read is named, the others are done", async () => {
    const cwd = temporaryFolder({ ...files, "empty.txt": "" });
    const result = await runMain(["extract", ".", "--format", "parquet", "--output", "tables"], { cwd });
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/empty\.txt: /);
    expect(readdirSync(join(cwd, "tables"))).toHaveLength(5);
  });
});

describe("what is asked for", () => {
  const cases: readonly (readonly [line: string, columns: number | undefined, stderr: string])[] = [
    ["extract a.txt --format parquet", undefined, "expected a folder (--output FOLDER)"],
    ["claims a.txt --format parquet", 80, "--output"],
    [
      "matrix a.txt --format parquet -o m.parquet",
      undefined,
      "tables of extract, merge, sections, phrases and claims",
    ],
    ["claims a.txt --rejected --format parquet -o c.parquet", undefined, "expected csv"],
    ["phrases a.txt --by document --format parquet -o p.parquet", undefined, "expected csv"],
    ["freq a.txt --format parquet -o f.parquet", undefined, "expected csv"],
    ["text a.txt --format parquet -o t.parquet", undefined, "parquet"],
    [
      "extract a.txt --format parquet -o t --cache kept",
      undefined,
      "--cache does not go with --format parquet",
    ],
  ];
  test.each(cases)("policy-mine %s", async (line, columns, message) => {
    const cwd = temporaryFolder(files);
    const given = columns === undefined ? { cwd } : { cwd, columns };
    const { code, stdout, stderr } = await runMain(line.split(" "), given);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(readdirSync(cwd)).toEqual(["a.txt", "b.txt"]);
  });

  test("one layer goes to a pipe", async () => {
    const { code, stdout } = await runMain(["claims", "a.txt", "--format", "parquet"], {
      cwd: temporaryFolder(files),
    });
    expect(code).toBe(0);
    expect(stdout.slice(0, 4) + stdout.slice(-4)).toBe("PAR1PAR1");
  });
});
