import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readPolicyTerms } from "../../src/dictionaries/policy-terms.ts";
import { readStopwords } from "../../src/dictionaries/stopwords.ts";
import { documentFromText, loadDocument } from "../../src/load/load-document.ts";
import { LoadError } from "../../src/load/load-error.ts";
import { type Miner, openMiner } from "../../src/pipeline.ts";
import { checkDictionary, checkDocument, checkRepeats } from "../fuzz/check-document.ts";
import { KEPT } from "./kept-inputs.ts";

/** What `npm run fuzz` looks for in hundreds of thousands of inputs, in few: see ../fuzz/run.mjs. */
const seed = 20261123;

let miner: Miner;
beforeAll(async () => {
  miner = await openMiner();
});

/** Words, numbers, marks, line ends and speakers, so that every stage has something to find. */
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(..."，。、；：（）“”《》\n\n\n　 第一二三0123456789万亿%年月") },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...[
        "高新技术企业",
        "同比增长",
        "达到",
        "其中",
        "居全省第一",
        "连续三年",
        "2025年",
        "揭榜挂帅",
        "诊断+提升",
      ],
      ...[
        "\n\n江一帆\n\n云溪县科技局局长\n\n",
        "一、",
        "问：",
        "沈若水：",
        "亿元",
        "个百分点",
        "国发〔2023〕5号",
        "首个",
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.constantFrom("\ud842", "\udfb7", "\u0000", "\u001b[2J", "\u2028", "\u202e") },
);
const text = fc.array(piece, { maxLength: 60, size: "max" }).map((pieces) => pieces.join(""));

describe("any text", () => {
  it("is split, cut, and read with every span in its place, the same twice", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const document = loaded(sample);
        if (document === null) return;
        checkRepeats(document, checkDocument(document, miner), miner);
      }),
      { seed, numRuns: 500 },
    );
  });

  it.each(KEPT)("that broke something once: %s", (_name, sample) => {
    const document = loaded(sample);
    expect(document).not.toBeNull();
    if (document !== null) checkRepeats(document, checkDocument(document, miner), miner);
  });

  it("is a dictionary, or has bad lines", () => {
    const [terms, stopwords] = [readPolicyTerms().slice(0, 300), readStopwords()];
    const cell = fc.oneof(
      text,
      fc.constantFrom("揭榜挂帅", "-揭榜挂帅", "formula", "2025", "词 3 n", "text", "a|b"),
    );
    const line = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join("\t"));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) =>
        checkDictionary(lines.join("\n"), terms, stopwords),
      ),
      { seed, numRuns: 100 },
    );
  });
});

describe("any bytes", () => {
  const head = fc.constantFrom(
    "",
    "PK\u0003\u0004",
    "%PDF-1.4\n",
    "<html>",
    "{\\rtf1",
    "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
    "\u00ff\u00fe",
  );
  const name = fc.constantFrom("a.txt", "a.md", "a.html", "a.docx", "a.doc", "a.pdf", "a.ofd", "a");

  it("are a document, or an input that cannot be loaded", async () => {
    await fc.assert(
      fc.asyncProperty(name, head, fc.uint8Array({ maxLength: 400 }), async (path, start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, "latin1"), rest]);
        const document = await loadDocument(path, bytes).catch((error) => {
          if (error instanceof LoadError && /; expected /.test(error.message)) return null;
          throw error;
        });
        if (document !== null) checkDocument(document, miner);
      }),
      { seed, numRuns: 800 },
    );
  });
});

function loaded(sample: string) {
  try {
    return documentFromText("any.txt", sample.replace(/\r\n?/g, "\n").replace(/^\ufeff+/, ""));
  } catch (error) {
    if (error instanceof LoadError) return null;
    throw error;
  }
}
