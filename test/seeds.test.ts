import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type MinedDocument, mine } from "../src/index.ts";

const cwd = fileURLToPath(new URL("../", import.meta.url));
const mined = new Map<string, MinedDocument>();
for await (const result of mine(["seeds/"], { cwd, layers: { phrases: false } })) {
  if ("error" in result) throw new Error(`${result.error.path}: ${result.error.message}`);
  mined.set(result.path, result);
}

/** What a reader sees at a glance in each of our documents; the persons are invented. */
const SEEDS = [
  {
    path: "seeds/six-counties.txt",
    published: "2025-11-18",
    number: null,
    officials: [
      "顾闻溪 南通市工业和信息化局 党组书记、局长 南通市",
      "施以宁 崇川区工业和信息化局 局长 崇川区",
      "葛庭舟 海门区工业和信息化局 党组书记、局长 海门区",
      "季岚 启东市工业和信息化局 党委书记、局长 启东市",
      "冒知远 如皋市工业和信息化局 党组书记 如皋市",
      "缪若川 海安市工业和信息化局 党组书记、局长 海安市",
      "丛嘉木 如东县工业和信息化局 党组书记、局长 如东县",
      "殷怀瑾 南通经济技术开发区经济发展局 局长 南通经济技术开发区",
    ],
    claims: 150,
    statuses: ["actual", "target"],
  },
  {
    path: "seeds/work-report-2025.txt",
    published: "2025-01-15",
    number: null,
    officials: [],
    claims: 70,
    statuses: ["actual", "target"],
  },
  {
    path: "seeds/work-report-2026.txt",
    published: "2026-01-22",
    number: null,
    officials: [],
    claims: 100,
    statuses: ["actual", "target"],
  },
  {
    path: "seeds/notice-upgrading.txt",
    published: "2026-03-02",
    number: "清政办发〔2026〕8号",
    officials: [],
    claims: 50,
    statuses: ["target", "rule"],
  },
  {
    path: "seeds/行动计划-征求意见稿.md",
    published: null,
    number: null,
    officials: [],
    claims: 35,
    statuses: ["actual", "target"],
  },
];

test.each(SEEDS)("$path", ({ path, published, number, officials, claims, statuses }) => {
  const document = mined.get(path);
  expect(document).toMatchObject({ published, number });
  const speakers = (document?.sections ?? []).flatMap(({ official }) => official ?? []);
  expect(speakers.map((one) => `${one.name} ${one.organization} ${one.post} ${one.region}`)).toEqual(
    officials,
  );
  expect(document?.claims.length).toBeGreaterThan(claims);
  const found = (document?.claims ?? []).map(({ status }): string => status);
  expect(statuses.filter((status) => !found.includes(status))).toEqual([]);
});

test("every document of seeds/ is looked at", () => {
  expect(
    readdirSync(`${cwd}seeds`)
      .map((name) => `seeds/${name}`)
      .sort(),
  ).toEqual(SEEDS.map(({ path }) => path).sort());
});
