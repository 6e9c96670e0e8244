import { existsSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readPolicyTerms } from "../../src/dictionaries/policy-terms.ts";
import { loadDocuments } from "../../src/load/load-documents.ts";
import { foldText } from "../../src/model/fold.ts";
import { openSegmenter } from "../../src/segment/open-segmenter.ts";
import type { Segmenter } from "../../src/segment/segmenter.ts";
import { gapIn, show, termOf } from "./segmenters.ts";

const FOLDERS = ["seeds", "../shared/corpus", "../shared/gold/dev"].filter(
  (folder) => existsSync(folder) && readdirSync(folder).length > 0,
);

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = await openSegmenter("node-rs", [
    ...readPolicyTerms(),
    termOf("a+b"),
    termOf("国国"),
    termOf("1.1"),
  ]);
});

describe("tokens tile the text", () => {
  it("of anything, lone surrogates among it", () => {
    const pieces = [
      "国",
      "国国有企业",
      "新质生产力",
      "1.1",
      "a",
      "+b",
      "%",
      " ",
      "\n",
      "\ud842",
      "\udfb7",
      "😀",
      "，",
      "—",
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" })))
      .map((all) => all.join(""));
    fc.assert(fc.property(text, (any) => gapIn(any, segmenter) === null));
  });

  it.each(FOLDERS)("of every document in %s", async (folder) => {
    let count = 0;
    for await (const loaded of loadDocuments([folder])) {
      if ("error" in loaded) continue;
      expect(gapIn(loaded.text, segmenter), loaded.path).toBeNull();
      count++;
    }
    expect(count).toBeGreaterThan(0);
  });

  it.each([
    ["digits", "1"],
    ["digits and commas", "1,"],
    ["digits and stops", "1."],
    ["one Han character", "亿"],
    ["enumeration marks", "、"],
    ["pairs of surrogates", "\ud862\ude9a"],
    ["an odd character and pairs", "一\ud862\ude9a"],
    ["plus chains", "企业+"],
    ["terms side by side", "新质生产力"],
    ["beginnings of a term", "新质"],
    ["letters and connectors", "a-"],
    ["halves of a pair", "\ud842"],
  ])("of 1 MB in one line: %s", (_name, piece) => {
    expect(gapIn(piece.repeat(Math.ceil(1_000_000 / piece.length)), segmenter)).toBeNull();
  });
});

describe("the dictionary", () => {
  const wordings = readPolicyTerms().flatMap((term) => [term.text, ...term.variants]);

  it("can be matched: every term and variant, put between marks, is one token", () => {
    const lost = wordings.filter((text) => show(segmenter, `（${text}）`) !== `（|[${text}]|）`);
    expect(lost).toEqual([]);
  });

  it("is cut in the same way, whatever stands before in the same call", () => {
    const alone = wordings.slice(0, 500).map((text) => show(segmenter, text));
    const together = show(segmenter, wordings.slice(0, 500).join("\n")).split("|_|");
    expect(together).toEqual(alone);
    expect(foldText(wordings.join("")).length).toBe(wordings.join("").length);
  });
});
