import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readMessages } from "../../src/dictionaries/messages.ts";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";

/** The members of a union of strings, as the source of its file has them. */
function membersOf(file: string, name: string): readonly string[] {
  const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8");
  const union = source.slice(source.indexOf(name)).split(";")[0] ?? "";
  return [...union.matchAll(/"([\w-]+)"/g)].map(([, member = ""]) => member);
}

test.each([
  ["claims/reject-quantity.ts", "type RejectionReason", "reason"],
  ["claims/explanation.ts", "readonly origin", "origin"],
  ["claims/explanation.ts", "readonly fields", "field"],
  ["model/extraction.ts", "type PhraseOrigin", "origin"],
])("%s: every member of %s has a word for people", (file, name, prefix) => {
  const members = membersOf(file, name);
  expect(members.length).toBeGreaterThan(2);
  expect(members.filter((member) => !readMessages("zh").has(`${prefix}.${member}`))).toEqual([]);
});

test("people read words, programs codes", async () => {
  const cwd = temporaryFolder({ "a.txt": `${ARTICLE}第二次会议。\n` });
  const run = async (...argv: readonly string[]) =>
    (await runMain([...argv, "a.txt", "--lang", "zh"], { cwd })).stdout;
  expect(await run("claims", "--explain")).toMatch(/ 指标 .* 文中 /);
  expect(await run("claims", "--explain")).toMatch(/ 界限 +超 [\s\S]* 性质 +事实 /);
  expect(await run("claims", "--explain")).toMatch(/ 升降 +↑ /);
  expect(await run("claims", "--explain", "-f", "csv")).toMatch(/,indicator,.*,stated,/);
  expect(await run("claims", "--explain", "-f", "csv")).toMatch(/,comparator,over,[\s\S]*,status,actual,/);
  expect(await run("claims", "--rejected")).toMatch(/ 序数 /);
  expect(await run("claims", "--rejected", "-f", "csv")).toMatch(/,ordinal,/);
  expect(await run("phrases", "--explain")).toMatch(/来源.*独特.*\n.*引号/);
  expect(await run("phrases", "--explain", "-f", "csv")).toMatch(/origins,.*distinctiveness.*\r\n.*,quoted,/);
});
