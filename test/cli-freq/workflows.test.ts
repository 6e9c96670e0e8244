import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { LAST_YEAR, THIS_YEAR } from "./texts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The lines of the workflows that call policy-mine, without what the shell does with their output. */
function linesOf(readme: string): readonly string[] {
  const blocks = [...readFileSync(`${root}${readme}`, "utf8").matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
  const lines = blocks.flatMap(([, body = ""]) => [
    ...body.matchAll(/(?:- |run: )policy-mine (.*?)(?: >>.*)?$/gm),
  ]);
  return lines.map(([, line = ""]) => line);
}

function project(text: string): string {
  return temporaryFolder({
    "documents/a.txt": text,
    "forbidden.txt": "张榜招贤\n",
    "required.txt": "揭榜挂帅\n",
  });
}

async function run(line: string, cwd: string) {
  const argv = line
    .split(" ")
    .map((argument) => argument.replace(/^(forbidden|required)\.txt$/, `${cwd}/$&`));
  return runMain(argv, { cwd });
}

async function saveBaseline(cwd: string): Promise<void> {
  await run("freq documents/ --unit phrase --save baseline.json", cwd);
}

test("both READMEs have the same workflows", () => {
  expect(linesOf("README.zh-CN.md")).toEqual(linesOf("README.md"));
  expect(linesOf("README.md")).toHaveLength(6);
});

describe.each(linesOf("README.md"))("%s", (line) => {
  test("passes where nothing changed", async () => {
    const cwd = project(LAST_YEAR);
    await saveBaseline(cwd);
    const { code, stderr } = await run(line, cwd);
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("fails where it is to fail, and the report is whole all the same", async () => {
    const cwd = project(LAST_YEAR);
    await saveBaseline(cwd);
    const changed = project(
      `${THIS_YEAR.replace(/“揭榜挂帅”/g, "张榜招贤")}认定企业64家，其中制造业57家，占比79.1%。\n`,
    );
    const { code, stderr } = await run(line.replace("baseline.json", `${cwd}/baseline.json`), changed);
    expect([code, stderr]).toEqual([line.includes("--fail-on") ? 1 : 0, ""]);
    const [, output] = / --output (\S+)/.exec(line) ?? [];
    if (output)
      expect(readFileSync(`${changed}/${output}`, "utf8")).toMatch(
        /^<\?xml [\s\S]*<failure [\s\S]*<\/testsuites>\n$/,
      );
  });
});
