import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";

interface Row {
  readonly path: string | null;
  readonly term: string;
  readonly count: number;
  readonly rate: number;
  readonly sections: number;
  readonly documents: number;
}

const cwd = fileURLToPath(new URL("../../", import.meta.url));

async function run(...argv: readonly string[]): Promise<string> {
  const { code, stdout } = await runMain(["freq", "seeds", ...argv, "--format", "json"], { cwd });
  expect(code).toBe(0);
  return stdout;
}

/** What holds for the counts of every text, here those of seeds/. */
describe.each(["token", "phrase"])("--unit %s", (unit) => {
  const rows = new Map<string, readonly Row[]>();
  const by = (group: string): readonly Row[] => rows.get(group) ?? [];

  beforeAll(async () => {
    for (const group of ["all", "document", "section", "official"]) {
      rows.set(group, JSON.parse(await run("--unit", unit, "--by", group)));
    }
  });

  test("the counts of the parts add up to those of the whole", () => {
    const whole = countsOf(by("all"));
    expect(whole.size).toBeGreaterThan(100);
    for (const group of ["document", "section", "official"]) {
      expect(countsOf(by(group))).toEqual(whole);
    }
  });

  test("coverage is the number of parts that have a term", () => {
    for (const { term, sections, documents } of by("all").slice(0, 200)) {
      expect(by("section").filter((row) => row.term === term)).toHaveLength(sections);
      expect(by("document").filter((row) => row.term === term)).toHaveLength(documents);
    }
  });

  test("a term stands once in a group", () => {
    const keys = by("document").map(({ path, term }) => `${path}\n${term}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("counts are those of the text: no term is counted more often than it stands there", async () => {
    const { stdout: text } = await runMain(["text", "seeds/six-counties.txt"], { cwd });
    const file = by("document").filter(({ path }) => path === "seeds/six-counties.txt");
    const above = file.filter(({ term, count }) => unit === "token" && count > text.split(term).length - 1);
    expect(above).toEqual([]);
    expect(file.length).toBeGreaterThan(20);
  });

  test("two runs give the same bytes", async () => {
    expect(await run("--unit", unit)).toBe(await run("--unit", unit));
  });
});

function countsOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term, count } of rows) counts.set(term, (counts.get(term) ?? 0) + count);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
