import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { MinedDocument } from "../../src/model/extraction.ts";
import { mine } from "../../src/pipeline.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures/load", import.meta.url));

async function mined(path: string): Promise<MinedDocument> {
  for await (const result of mine([path], { cwd: FIXTURES })) {
    if ("error" in result) throw new Error(result.error.message);
    return result;
  }
  throw new Error("nothing came out");
}

/** What was found, without its places in the text. */
function findings({ claims, phrases }: MinedDocument) {
  return {
    claims: claims.map(({ kind, indicator, value, unit, comparator, status }) => [
      kind,
      indicator,
      value,
      unit,
      comparator,
      status,
    ]),
    phrases: phrases.map(({ text, count, category }) => [text, count, category]),
  };
}

const CASES: readonly (readonly [text: string, formats: readonly string[]])[] = [
  ["gazette.txt", ["one-column.pdf", "two-columns.pdf"]],
  ["notice.txt", ["notice.docx", "notice.doc"]],
  ["page.txt", ["page.html"]],
];

for (const [text, formats] of CASES)
  for (const path of formats)
    test(`${path} gives the claims and phrases of ${text}`, async () => {
      const expected = findings(await mined(text));
      expect(expected.claims.length).toBeGreaterThan(3);
      expect(findings(await mined(path))).toEqual(expected);
    });
