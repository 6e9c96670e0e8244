import { expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const PLAN = `镜湖区企业培育方案

全区共有规上工业企业612家，其中大型企业14家、中型企业83家、小微企业525家。

高新技术企业占规上工业企业的比重达到43.8%。2025年研发投入12.6亿元。

2025年研发投入11.9亿元。
`;

test("a sentence that contradicts itself is shown once, two sentences both", async () => {
  const cwd = temporaryFolder({ "plan.txt": PLAN });
  const { code, stdout } = await runMain(["check", "plan.txt", "--format", "ndjson"], { cwd });
  const records = stdout.trim().split("\n");
  expect(records.map((line) => JSON.parse(line).code)).toEqual(["parts-over-whole", "two-values"]);
  expect(code).toBe(0);
  const csv = await runMain(["check", "plan.txt", "--format", "csv"], { cwd });
  const [, parts = "", values = ""] = csv.stdout.split("\r\n");
  expect(parts).toBe(
    "plan.txt,warning,the parts (14家 + 83家 + 525家) add up to more than the whole: 612家," +
      "[§1] 全区共有规上工业企业612家，其中大型企业14家、中型企业83家、小微企业525家。,,parts-over-whole",
  );
  expect(values).toContain("[§1] 2025年研发投入12.6亿元。,[§1] 2025年研发投入11.9亿元。,two-values");
});

test.each([
  ["error", 0],
  ["warning", 1],
])("--fail-on %s: %i", async (severity, expected) => {
  const cwd = temporaryFolder({ "plan.txt": PLAN });
  const { code } = await runMain(["check", "plan.txt", "--fail-on", severity], { cwd });
  expect(code).toBe(expected);
});

test.each([
  ["建设美丽乡村300个，其中特色示范村500个。", ["part-over-whole"]],
  ["建设美丽乡村1000个、示范村庄300个，其中特色示范村500个。", []],
  ["建设美丽乡村1000个，建设示范村庄300个，其中特色示范村500个。", ["part-over-whole"]],
  ["建设美丽乡村400个、示范村庄300个，其中特色示范村500个。", ["part-over-whole"]],
  ["各类平台服务企业300家，其中规上企业500家。", ["part-over-whole"]],
  ["每个平台服务企业300家，其中规上企业共500家。", []],
  ["制造业增加值占工业增加值的比重达到120%。", ["share-over-whole"]],
  ["进出口总额占地区生产总值的比重达到120%。", []],
  ["研发投入12.6亿元。", []],
])("%s %j", async (sentence, codes) => {
  // Said twice, as a text and its annex do: that alone contradicts nothing.
  const cwd = temporaryFolder({ "plan.txt": `镜湖区工作方案\n\n${sentence}\n\n附件\n\n${sentence}\n` });
  const { stdout } = await runMain(["check", "plan.txt", "--format", "ndjson"], { cwd });
  const found = stdout.split("\n").filter((line) => line !== "");
  expect([...new Set(found.map((line) => JSON.parse(line).code))]).toEqual(codes);
});
