import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadDocuments } from "../../src/load/load-documents.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";

const CORPUS = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

/** What the corpus's own page calls damaged or an image. */
const FAILS: Readonly<Record<string, string>> = {
  "encodings/gb18030-DAMAGED_fudan_C34-Economy0083.txt": "DAMAGED",
  "encodings/gb18030-DAMAGED_fudan_C34-Economy0309.txt": "DAMAGED",
  "office/gandli_bllc.pdf": "NO_TEXT",
};

describe.skipIf(!existsSync(CORPUS))("the corpus of real documents", () => {
  for (const folder of existsSync(CORPUS) ? readdirSync(CORPUS) : [])
    if (!folder.includes("."))
      test(folder, async () => {
        let count = 0;
        for await (const item of loadDocuments([folder], { cwd: CORPUS })) {
          count += 1;
          if ("error" in item)
            expect([item.error.path, item.error.code]).toEqual([item.error.path, FAILS[item.error.path]]);
          else checkInvariants(item);
        }
        expect(count).toBeGreaterThan(0);
      });

  test("one report in five encodings is one text", async () => {
    const texts = new Set<string>();
    let count = 0;
    for await (const item of loadDocuments(["encodings/2025.*"], { cwd: CORPUS })) {
      if ("error" in item) throw new Error(item.error.message);
      const { text, title, published, furniture } = item;
      texts.add(JSON.stringify({ text, title, published, furniture }));
      count += 1;
    }
    expect([texts.size, count]).toEqual([1, 5]);
  });
});

function checkInvariants(document: SourceDocument): void {
  const { text, folded, furniture, headings, published } = document;
  expect(text).not.toMatch(/\r|^\ufeff/);
  expect(folded.length).toBe(text.length);
  for (const spans of [furniture, headings]) {
    let before = -1;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThan(before);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      before = start;
    }
  }
  if (published !== null) expect(published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
}
