import { beforeEach, describe, expect, it, vi } from "vitest";
import { PolicyMineError } from "../../src/model/policy-mine-error.ts";
import { openSegmenter, type SegmenterChoice } from "../../src/segment/open-segmenter.ts";

const missing = new Set<string>();

vi.mock("node:module", async (original) => {
  const actual = await original<typeof import("node:module")>();
  const createRequire = (from: string | URL) => {
    const load = actual.createRequire(from);
    const refuse = (id: string) => {
      if (missing.has(id)) throw new Error(`Cannot find module '${id}'`);
    };
    return Object.assign(
      (id: string) => {
        refuse(id);
        return load(id);
      },
      {
        resolve(id: string) {
          refuse(id);
          return load.resolve(id);
        },
      },
    );
  };
  return { ...actual, createRequire };
});

const NODE_RS = "@node-rs/jieba";
const DICTIONARY = "@node-rs/jieba/dict.txt";

describe("openSegmenter where an engine is missing", () => {
  beforeEach(() => missing.clear());

  it.each<readonly [SegmenterChoice, readonly string[], string]>([
    ["node-rs", [NODE_RS], "segmenter node-rs: @node-rs/jieba cannot be loaded; expected it with its binary"],
    ["nodejieba", ["nodejieba"], "segmenter nodejieba: it is not installed, or was not compiled; expected"],
    ["nodejieba", ["./build/Release/nodejieba.node"], "--segmenter auto or node-rs"],
    [
      "auto",
      [NODE_RS, "nodejieba"],
      "segmenter auto: neither @node-rs/jieba nor nodejieba can be loaded; expected",
    ],
    ["node-rs", [DICTIONARY], "@node-rs/jieba/dict.txt: not found; expected"],
  ])("%s without %j", async (choice, gone, message) => {
    for (const id of gone) missing.add(id);
    const opened = openSegmenter(choice, []);
    await expect(opened).rejects.toBeInstanceOf(PolicyMineError);
    await expect(opened).rejects.toMatchObject({ code: "ENGINE", message: expect.stringContaining(message) });
  });

  it("takes the other one for auto", async () => {
    const other = await openSegmenter("nodejieba", []).catch(() => null);
    missing.add(NODE_RS);
    const opened = openSegmenter("auto", []);
    if (other === null) await expect(opened).rejects.toBeInstanceOf(PolicyMineError);
    else expect((await opened).name).toBe(other.name);
  });

  it("opens where all is there", async () => {
    expect((await openSegmenter("auto", [])).segment("企业和人才").length).toBe(3);
  });
});
