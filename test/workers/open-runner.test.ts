import { expect, test } from "vitest";
import { LoadError } from "../../src/load/load-error.ts";
import type { MiningOutcome, MiningSetup } from "../../src/workers/mining-task.ts";
import { failedOutcome, openRunner } from "../../src/workers/open-runner.ts";
import { ARTICLE } from "../cli/temporary-folder.ts";

const setup: MiningSetup = {
  miner: { layers: { phrases: false, claims: true } },
  rendering: null,
  choice: null,
  withSource: false,
  withTokens: false,
  withEntry: true,
};

const task = (text: string) => ({
  path: "a.txt",
  bytes: Buffer.from(text),
  isRecord: false,
  entry: null,
});

test("an entry gives the document that it was made of, under the name that is asked for", async () => {
  const { run } = await openRunner(setup);
  const first = mined(await run(task(ARTICLE)));
  const again = mined(await run({ ...task("something else"), path: "b.txt", entry: first.entry }));
  expect(first.mined.claims.length).toBeGreaterThan(0);
  expect(again).toEqual({ ...first, path: "b.txt", mined: { ...first.mined, path: "b.txt" }, entry: null });
});

test("what cannot be loaded is an outcome", async () => {
  const { run } = await openRunner(setup);
  expect(await run(task(" \n"))).toMatchObject({
    kind: "failed",
    error: { path: "a.txt", code: "EMPTY" },
    stack: null,
  });
});

test("a bug of ours costs the document, not the run, and keeps its stack", () => {
  const { error, stack } = failedOutcome("a.txt", new TypeError("x is not a function"));
  expect(error).toEqual({
    path: "a.txt",
    code: "BUG",
    message: "a bug in policy-mine (TypeError: x is not a function); please report it with this document",
  });
  expect(stack).toContain("open-runner.test.ts");
  expect(failedOutcome("a.txt", new LoadError("EMPTY", "input.blank")).stack).toBeNull();
});

function mined(outcome: MiningOutcome) {
  if (outcome.kind !== "mined") throw new Error(`it is ${outcome.kind}`);
  return outcome;
}
