import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { readClaims } from "../../src/claims/read-claims.ts";
import { readClaimDictionaries } from "../../src/dictionaries/claim-dictionaries.ts";
import { loadDocuments } from "../../src/load/load-documents.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";
import { documentOf } from "./document-of.ts";

const dictionaries = readClaimDictionaries();
const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = ["seeds", "../shared/corpus/reports", "../shared/corpus/notices", "../shared/corpus/laws"];

async function documentsOf(folder: string): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for await (const loaded of loadDocuments([`${root}${folder}`]))
    if (!("error" in loaded)) documents.push(loaded);
  return documents;
}

describe.each(folders.filter((folder) => existsSync(`${root}${folder}`)))("claims over %s", (folder) => {
  it("are ordered, stand in the text as they say, and leave no digit unaccounted for", async () => {
    for (const document of await documentsOf(folder)) {
      const { text, folded, path } = document;
      const { claims, rejected, explanations } = readClaims(document, [], dictionaries);
      expect(explanations).toHaveLength(claims.length);
      expect(claims.map(({ id }) => id)).toEqual(claims.map((_, index) => index + 1));
      const covered = new Uint8Array(text.length);
      let last = -1;
      for (const { quantity, sentence, partOf, id, indicator } of claims) {
        expect(quantity.start, path).toBeGreaterThanOrEqual(last);
        last = quantity.start;
        expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(quantity.start >= sentence.start && quantity.end <= sentence.end, quantity.text).toBe(true);
        expect(indicator).not.toBe("");
        if (partOf !== null) expect(partOf).toBeLessThan(id);
        covered.fill(1, quantity.start, quantity.end);
      }
      for (const { start, end } of [...rejected, ...document.furniture]) covered.fill(1, start, end);
      const missed = [...folded.matchAll(/\d+/g)].filter(({ index }) => !covered[index]);
      expect(
        missed.map(({ 0: digits, index }) => `${digits} at ${index}: ${text.slice(index - 10, index + 10)}`),
      ).toEqual([]);
    }
  });

  it("are the same in two runs", async () => {
    for (const document of (await documentsOf(folder)).slice(0, 4)) {
      expect(readClaims(document, [], dictionaries)).toEqual(readClaims(document, [], dictionaries));
    }
  });
});

it("digits that go on behind a rank are accounted for", () => {
  const document = documentOf("居全省第〇五两-6万号。");
  const { claims, rejected } = readClaims(document, [], dictionaries);
  expect(claims).toEqual([]);
  expect(rejected.map(({ start, end }) => document.text.slice(start, end))).toContain("-6万");
});

it.each(["工业、农业增长5%。", "农业在稳定的形势下增长5%。"])(
  "looks back over a sentence, not over the document: %s",
  (sentence) => {
    const document = documentOf(sentence.repeat(200));
    const look = vi.spyOn(String.prototype, "lastIndexOf");
    const { claims } = readClaims(document, [], dictionaries);
    const longest = Math.max(...look.mock.contexts.map((text) => String(text).length));
    look.mockRestore();
    expect(claims).toHaveLength(200);
    expect(longest).toBeLessThan(document.text.length / 10);
  },
);
