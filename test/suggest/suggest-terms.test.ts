import { describe, expect, it } from "vitest";
import { readPhraseWords } from "../../src/dictionaries/phrase-words.ts";
import { readPolicyTerms } from "../../src/dictionaries/policy-terms.ts";
import { parseUserDictionary } from "../../src/dictionaries/user-dictionary.ts";
import { loadDocument } from "../../src/load/load-document.ts";
import type { Phrase, PhraseOrigin } from "../../src/model/extraction.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";
import { textOf } from "../../src/model/span.ts";
import { extractPhrases } from "../../src/phrases/extract-phrases.ts";
import { openSegmenter } from "../../src/segment/open-segmenter.ts";
import { joinDocuments } from "../../src/suggest/join-documents.ts";
import { dictionaryLinesOf, suggestTerms } from "../../src/suggest/suggest-terms.ts";

const TEXTS = [
  "全市推行“链主问需”机制，落实揭榜挂帅。\n各区的“链主问需”清单已经公布，另有“云上会客厅”。\n",
  "本区把“链主问需”做到企业门口，办好《招商引资若干措施》的解读。\n",
];

function load(): Promise<SourceDocument[]> {
  return Promise.all(TEXTS.map((text, index) => loadDocument(`${index}.txt`, Buffer.from(text))));
}

describe("joinDocuments", () => {
  it("keeps every document as one section", async () => {
    const documents = await load();
    const { document, sections, paths } = joinDocuments(documents);
    expect(paths).toEqual(["0.txt", "1.txt"]);
    expect(sections.map((section) => section.id)).toEqual([1, 2]);
    expect(sections.map((section) => textOf(document.text, section.span))).toEqual(
      documents.map((each) => each.text),
    );
    expect(document.folded.length).toBe(document.text.length);
  });

  it("moves the furniture along", async () => {
    const [first, second] = await load();
    if (first === undefined || second === undefined) throw new Error("two documents");
    const marked = { ...second, furniture: [{ start: 0, end: 2 }] };
    const { document } = joinDocuments([first, marked]);
    expect(document.furniture.slice(-1).map((span) => textOf(document.text, span))).toEqual(["本区"]);
  });
});

function phrase(text: string, count: number, more: Partial<Phrase> = {}): Phrase {
  const origins: PhraseOrigin[] = ["quoted"];
  const sections = [{ section: 1, count, score: 0.5 }];
  const mentions = Array.from({ length: count }, (_, index) => ({
    start: index * 20,
    end: index * 20 + text.length,
  }));
  return {
    text,
    category: "instrument",
    origins,
    count,
    score: 0.5,
    variants: [text],
    sections,
    mentions,
    ...more,
  };
}

describe("suggestTerms", async () => {
  const joined = joinDocuments(await load());

  it.each<readonly [string, Phrase, boolean]>([
    ["a repeated phrase", phrase("链主问需", 3), true],
    ["a phrase that is met once", phrase("链主问需", 1), false],
    ["a term of the dictionary", phrase("揭榜挂帅", 3, { origins: ["quoted", "dictionary"] }), false],
    ["the title of a document", phrase("招商引资若干措施", 3, { category: "document" }), false],
    ["a sentence", phrase("把企业的事情当作自己的事情来办好办成", 3), false],
    ["what cannot stand on one line", phrase("甲|乙", 3), false],
    ["a formula", phrase("2+8+N", 3), true],
  ])("%s", (_name, candidate, wanted) => {
    expect(suggestTerms(joined, [candidate]).length).toBe(wanted ? 1 : 0);
  });

  it("goes by score, then by documents, count and text", () => {
    const both = [1, 2].map((section) => ({ section, count: 1, score: 0.5 }));
    const order = suggestTerms(joined, [
      phrase("丁丁", 2),
      phrase("丙丙", 2),
      phrase("乙乙", 9),
      phrase("甲甲", 2, { sections: both }),
      phrase("戊戊", 2, { score: 0.6 }),
    ]).map((suggestion) => suggestion.text);
    expect(order).toEqual(["戊戊", "甲甲", "乙乙", "丁丁", "丙丙"]);
  });

  it("keeps the wordings that a dictionary needs", () => {
    const variants = ["“云上会客厅”", "云上会客厅", "云会客厅", "“云会客厅”"];
    expect(suggestTerms(joined, [phrase("云上会客厅", 2, { variants })])[0]?.variants).toEqual(["云会客厅"]);
  });

  it("finds what two documents share, with an example, as lines that read back", async () => {
    const terms = readPolicyTerms();
    const segmenter = await openSegmenter("auto", terms);
    const { document, sections } = joined;
    const phrases = extractPhrases(
      document,
      sections,
      segmenter.segment(document.folded),
      readPhraseWords(terms),
    );
    const suggestions = suggestTerms(joined, phrases, { documents: 2 });
    expect(suggestions).toMatchObject([
      {
        text: "链主问需",
        count: 3,
        documents: 2,
        path: "0.txt",
        example: "全市推行“链主问需”机制，落实揭榜挂帅。",
      },
    ]);
    const lines = dictionaryLinesOf(suggestions, ({ count, documents }) => `${count} in ${documents}`);
    expect(lines).toMatch(/^text\tcategory\tyear\tlevel\tvariants\n# 3 in 2\n链主问需\t[a-z]+\n$/);
    expect(parseUserDictionary(lines, "new.tsv")).toMatchObject({ entries: [{ text: "链主问需" }], bad: [] });
  });
});
