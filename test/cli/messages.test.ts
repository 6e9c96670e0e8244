import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { systemReason } from "../../src/cli/system-reason.ts";
import { inEnglish, readMessages, sayWording } from "../../src/dictionaries/messages.ts";
import { readTable } from "../../src/dictionaries/read-table.ts";

const messages = readTable("messages", ["key", "zh", "en"]);
const keys = messages.map(({ key }) => key);
const source = fileURLToPath(new URL("../../src/", import.meta.url));
const code = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(source, path), "utf8"))
  .join("\n");

/** Keys that are put together from data: say(`kind.${kind}`); an input's are codes, NOT_FOUND. */
const prefixes = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? "");

test("both languages say everything, with the same places to fill", () => {
  // The words of a library ({why}) may go where they tell a reader of Chinese nothing; {reason} says them anew.
  const placesOf = (text: string) =>
    [...new Set(text.replace(/\{(?:why|reason)\}/g, "").match(/\{\w+\}/g) ?? [])].sort();
  const isByCode = (key: string) => /^input\.[A-Z_]+$/.test(key);
  const uneven = messages.filter(
    ({ zh, en, key }) =>
      en === "" || zh === "" || (!isByCode(key) && placesOf(zh).join() !== placesOf(en).join()),
  );
  expect(uneven).toEqual([]);
});

test("keys are sorted and unique", () => {
  expect(keys).toEqual([...new Set(keys)].sort());
});

test("every key that the code asks for is there", () => {
  const asked = [
    ...code.matchAll(/\bsay\(\s*"([^"]+)"/g),
    ...code.matchAll(/\bnew LoadError\(\s*"[A-Z_]+",\s*"([^"]+)"/g),
    ...code.matchAll(/\bkey: "([a-zA-Z]+\.[^"]+)", values\b/g),
  ].map(([, key]) => key ?? "");
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
});

test("every key is asked for", () => {
  const unused = keys.filter(
    (key) =>
      !code.includes(`"${key}"`) &&
      !prefixes.some((prefix) =>
        prefix === "input." ? /^input\.[A-Z_]+$/.test(key) : key.startsWith(prefix),
      ),
  );
  expect(unused).toEqual([]);
});

describe("say", () => {
  const say = readMessages("en");

  test("fills places and chooses the form by number", () => {
    expect(say("count.claims", { n: 1 })).toBe("1 claim");
    expect(say("count.claims", { n: 2 })).toBe("2 claims");
    expect(say("rank.top", { scope: "全市", position: 3 })).toBe("全市 top 3");
  });

  test("what is filled in is not filled again", () => {
    expect(say("fact.source", { value: "{n}|{value}" })).toBe("source {n}|{value}");
  });

  test("an unknown key is a bug", () => {
    expect(() => say("no.such.key")).toThrow('has no "no.such.key"');
    expect(say.has("no.such.key")).toBe(false);
  });
});

test.each([
  ["ENOENT: no such file or directory, open '/tmp/a b'", "no such file or directory"],
  ["EISDIR: illegal operation on a directory, read", "illegal operation on a directory"],
  ["ENOTDIR: not a directory, mkdir 'a, b'", "not a directory"],
  ["it is a folder", "it is a folder"],
])("%s is %s", (message, reason) => {
  expect(inEnglish(systemReason(new Error(message)))).toBe(reason);
});

test("the system's reason is said in Chinese by its code, else in its own words", () => {
  const said = (code: string, message: string) =>
    sayWording(systemReason(Object.assign(new Error(message), { code })), readMessages("zh"));
  expect(said("ENOSPC", "ENOSPC: no space left on device, write")).toBe("磁盘已满");
  expect(said("EISDIR", "it is a folder")).toBe("是文件夹");
  expect(said("EDQUOT", "EDQUOT: disk quota exceeded, write")).toBe("disk quota exceeded");
});
