import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runMain } from "./run-main.ts";
import { ARTICLE, temporaryFolder } from "./temporary-folder.ts";

/** Runs a command on ARTICLE with --format ndjson and reads its records. */
async function recordsOf(...argv: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const cwd = temporaryFolder({ "a.txt": ARTICLE });
  const { code, stdout, stderr } = await runMain([...argv, "a.txt", "--format", "ndjson"], { cwd });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

describe("text", () => {
  test("one document is printed to the character", async () => {
    const cwd = temporaryFolder({ "a.txt": "一\r\n二" });
    expect((await runMain(["text", "a.txt"], { cwd })).stdout).toBe("一\n二");
  });

  test("each of several has its path before it", async () => {
    const cwd = temporaryFolder({ "a.txt": "一", "b.txt": "二\n" });
    expect((await runMain(["text", "a.txt", "b.txt"], { cwd })).stdout).toBe(
      "==> a.txt <==\n一\n==> b.txt <==\n二\n",
    );
  });

  test("ndjson has what offsets refer to", async () => {
    expect(await recordsOf("text")).toEqual([
      expect.objectContaining({ path: "a.txt", encoding: "utf-8", length: ARTICLE.length, text: ARTICLE }),
    ]);
  });
});

describe("phrases", () => {
  const textsOf = (records: readonly Record<string, unknown>[]) => [
    ...new Set(records.map(({ text }) => text)),
  ];

  test("--shared and --local part the phrases", async () => {
    const shared = textsOf(await recordsOf("phrases", "--shared"));
    const local = textsOf(await recordsOf("phrases", "--local"));
    expect(shared).toContain("揭榜挂帅");
    expect(local).toContain("诊断+提升");
    expect(shared.filter((text) => local.includes(text))).toEqual([]);
    expect([...shared, ...local].sort()).toEqual(textsOf(await recordsOf("phrases")).sort());
  });

  test("--top takes the best", async () => {
    const cwd = temporaryFolder({ "a.txt": ARTICLE });
    const { stdout } = await runMain(["phrases", "a.txt", "--top", "2", "--format", "json"], { cwd });
    expect(JSON.parse(stdout).documents[0].phrases).toHaveLength(2);
  });

  test("--by official counts phrase × official", async () => {
    const [first] = await recordsOf("phrases", "--by", "official");
    expect(first).toMatchObject({
      text: "揭榜挂帅",
      count: 2,
      users: 2,
      by: { "江一帆 (镜湖区科技局)": 1, "沈若水 (云溪县科技局)": 1 },
    });
  });

  test("--explain gives parts whose product is the score", async () => {
    const records = await recordsOf("phrases", "--explain");
    expect(records.length).toBeGreaterThan(1);
    for (const { parts, score } of records as readonly { parts: Record<string, number>; score: number }[]) {
      expect(Object.values(parts).reduce((product, part) => product * part, 1)).toBeCloseTo(score, 3);
    }
  });
});

describe("claims", () => {
  test("--explain says for each claim the rule and where its fields were read", async () => {
    const records = await recordsOf("claims", "--explain");
    expect([...new Set(records.map(({ claim }) => claim))]).toEqual([1, 2, 3, 4]);
    expect(records).toContainEqual(
      expect.objectContaining({
        claim: 1,
        section: 1,
        field: "indicator",
        value: "高新技术企业数量",
        origin: "stated",
      }),
    );
    for (const { spans } of records as readonly {
      spans: readonly { start: number; end: number; text: string }[];
    }[]) {
      for (const { start, end, text } of spans) expect(text).toBe(ARTICLE.slice(start, end));
    }
  });

  test("--rejected gives the numbers that are no claims, with the reason", async () => {
    const cwd = temporaryFolder({
      "a.txt": "2024年3月5日，按照国发〔2023〕5号文件，推进“两新”工作，新增企业12家。\n",
    });
    const { stdout } = await runMain(["claims", "--rejected", "a.txt", "--format", "ndjson"], { cwd });
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.length).toBeGreaterThanOrEqual(3);
    expect(records.map(({ text }) => text).join()).not.toContain("12");
    expect(records.every(({ reason }) => /^[a-z-]+$/.test(reason))).toBe(true);
  });
});

describe("dict", () => {
  test("lint names file, line and what is wrong", async () => {
    const cwd = temporaryFolder({ "terms.tsv": "text\tcategory\n镜湖模式\tinstrument\n镜湖模式\tconcept\n" });
    const { code, stdout } = await runMain(["dict", "lint", join(cwd, "terms.tsv"), "--format", "ndjson"], {
      cwd,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: join(cwd, "terms.tsv"), line: 3, severity: "warning" });
  });

  test("list has the user's terms too", async () => {
    const cwd = temporaryFolder({ "terms.txt": "镜湖模式 5 n\n" });
    const { stdout } = await runMain(["dict", "list", "--dict", join(cwd, "terms.txt"), "--format", "csv"], {
      cwd,
    });
    expect(stdout).toMatch(/^text,category,year,level,variants\r\n/);
    expect(stdout).toContain("\r\n镜湖模式,");
  });

  test("suggest gives lines that dict lint finds nothing wrong with", async () => {
    const cwd = temporaryFolder({ "a.txt": "推行“镜湖模式”。\n推广“镜湖模式”，深化“镜湖模式”。\n" });
    const { stdout } = await runMain(["dict", "suggest", "a.txt", "--output", "terms.tsv"], { cwd });
    expect(stdout).toBe("");
    const lint = await runMain(["dict", "lint", join(cwd, "terms.tsv")], { cwd });
    expect(lint).toEqual({ code: 0, stdout: "no problems\n", stderr: "" });
    const phrases = await runMain(["phrases", "a.txt", "--dict", join(cwd, "terms.tsv"), "-f", "csv"], {
      cwd,
    });
    expect(phrases.stdout).toContain("镜湖模式");
  });
});
