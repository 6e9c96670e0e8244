import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { columnsOf, TABLE_NAMES } from "../../src/render/parquet/table-columns.ts";
import { runMain } from "../cli/run-main.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { type Duck, openDuck } from "./duckdb.ts";

const page = fileURLToPath(new URL("../../docs/duckdb.md", import.meta.url));
/** With UPDATE_GOLDEN=1 what stands below the queries is written anew, as the golden documents are. */
const update = process.env.UPDATE_GOLDEN === "1";
const hasDuck = (await openDuck(".")) !== null;

/** A query and the table below it, if there is one yet. */
const QUERY = /^```sql\n([\s\S]*?)^```\n(?:\n((?:^\|.*\n)+))?/gm;

describe("docs/duckdb.md", () => {
  test("has the columns of the tables", () => {
    const before = /<!-- columns -->\n\n((?:\|.*\n)*)/.exec(readFileSync(page, "utf8"))?.[1] ?? "";
    const lines = TABLE_NAMES.map((table) => {
      const columns = columnsOf(table).map(
        ({ name, type, optional }) => `${name} ${TYPES[type]}${optional ? "?" : ""}`,
      );
      return `| ${table} | ${columns.join(", ")} |\n`;
    });
    replace(before, `| table | columns |\n|---|---|\n${lines.join("")}`, "<!-- columns -->\n\n");
  });

  test.skipIf(!hasDuck)("has the answers that DuckDB gives", async () => {
    const cwd = temporaryFolder();
    symlinkSync(fileURLToPath(new URL("../../seeds", import.meta.url)), join(cwd, "seeds"));
    const { code } = await runMain(["extract", "seeds/", "--format", "parquet", "--output", "tables"], {
      cwd,
    });
    expect(code).toBe(0);
    const duck = await openDuck(cwd);
    const queries = [...readFileSync(page, "utf8").matchAll(QUERY)];
    expect(queries.length).toBeGreaterThan(8);
    for (const [, sql = "", before = ""] of queries) {
      const after = await answerOf(duck, sql);
      // A question that the samples have no answer to shows nothing.
      expect(after.split("\n").length, sql).toBeGreaterThan(3);
      replace(before, after, `${sql}\`\`\`\n\n`);
    }
  });
});

const TYPES = {
  ...{ text: "VARCHAR", integer: "INTEGER", offset: "INTEGER", number: "DOUBLE", boolean: "BOOLEAN" },
  ...{ texts: "VARCHAR[]", spans: "STRUCT(start, end)[]" },
};

/** The answer as a Markdown table. */
async function answerOf(duck: Duck | null, sql: string): Promise<string> {
  const { columns = [], rows = [] } = (await duck?.query(sql)) ?? {};
  const line = (cells: readonly unknown[]): string => `| ${cells.map(cellOf).join(" | ")} |\n`;
  const body = rows.map((row) => line(columns.map((column) => row[column])));
  return `${line(columns)}|${columns.map(() => "---|").join("")}\n${body.join("")}`;
}

function cellOf(value: unknown): string {
  return value === null ? "" : String(value).replaceAll("|", "\\|");
}

/** Compares what stands behind `place` on the page; with UPDATE_GOLDEN=1 replaces it. */
function replace(before: string, after: string, place: string): void {
  if (!update) {
    expect(before).toBe(after);
    return;
  }
  const text = readFileSync(page, "utf8");
  const at = text.indexOf(place.trimEnd()) + place.trimEnd().length;
  const rest = text.slice(at).replace(/^\n+/, "").slice(before.length).replace(/^\n+/, "");
  writeFileSync(page, `${text.slice(0, at)}\n\n${after}\n${rest}`);
}
