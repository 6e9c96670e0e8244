import { afterEach, expect, test, vi } from "vitest";
import type { CommandContext } from "../../src/cli/command-context.ts";
import { openProgress } from "../../src/cli/progress.ts";
import { readMessages } from "../../src/dictionaries/messages.ts";

afterEach(() => vi.restoreAllMocks());

/** Shows five documents, each done after `step` milliseconds, and returns what standard error got. */
async function progressOf(step: number, { quiet = false, apart = true, isTerminal = true }): Promise<string> {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  let printed = "";
  const write = async (text: string) => {
    printed += text;
  };
  const io = { stdout: { isTerminal: !apart }, stderr: { write, isTerminal, columns: 30 } };
  const context = { io, say: readMessages("en") } as unknown as CommandContext;
  const progress = openProgress({ quiet }, context);
  for (let done = 1; done <= 5; done++) {
    now += step;
    await progress.show(done, `reports/报告${done}.txt`);
  }
  await progress.clear();
  return printed;
}

test("short work shows nothing", async () => {
  expect(await progressOf(100, {})).toBe("");
});

test("long work shows how far it is, on one line that is taken away at the end", async () => {
  const printed = await progressOf(600, {});
  expect(printed.split("\r\u001b[K")).toEqual([
    "",
    "2 documents done: reports/报…",
    "3 documents done: reports/报…",
    "4 documents done: reports/报…",
    "5 documents done: reports/报…",
    "",
  ]);
});

test.each([
  ["--quiet", { quiet: true }],
  ["results on the same terminal", { apart: false }],
  ["no terminal", { isTerminal: false }],
])("%s: nothing", async (_, given) => {
  expect(await progressOf(5000, given)).toBe("");
});
