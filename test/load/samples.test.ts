import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { MinedDocument } from "../../src/model/extraction.ts";
import { mine } from "../../src/pipeline.ts";
import { makeOfd } from "./make-ofd.ts";

/*
 * Whole documents in office formats against their text. After a change of seeds/ make the samples anew (LibreOffice):
 *   soffice --headless --infilter="Text (encoded):UTF8" --outdir test/load/samples \
 *     --convert-to "docx:MS Word 2007 XML" seeds/*.txt      (and doc:"MS Word 97", pdf:writer_pdf_Export)
 */
const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const SAMPLES = fileURLToPath(new URL("samples", import.meta.url));
const SCRATCH = mkdtempSync(join(tmpdir(), "policy-mine-samples-"));
afterAll(() => rmSync(SCRATCH, { recursive: true }));

const NAMES = ["notice-upgrading", "six-counties", "work-report-2025", "work-report-2026"];
const PRINTED = ["six-counties", "work-report-2025"];

async function mined(folder: string, path: string): Promise<MinedDocument> {
  for await (const result of mine([path], { cwd: folder })) {
    if ("error" in result) throw new Error(result.error.message);
    return result;
  }
  throw new Error("nothing came out");
}

/** What was found, without its places in the text; print keeps no blank between two words. */
function findings(document: MinedDocument) {
  const bare = (text: string | null) => text?.replace(/\s+/g, "") ?? null;
  return {
    about: [bare(document.title), document.published, document.number],
    sections: document.sections.map(({ kind, level, parent, title, subtitle, official }) => [
      kind,
      level,
      parent,
      bare(title),
      bare(subtitle),
      official,
    ]),
    claims: document.claims.map(({ id, sentence, quantity, ...claim }) => [bare(quantity.text), claim]),
    phrases: document.phrases.map(({ text, category, count }) => [text, category, count]),
  };
}

const texts = new Map<string, Promise<MinedDocument>>();

/** What the text itself gives; mined once for all formats. */
async function expectedOf(name: string) {
  const known = texts.get(name) ?? mined(SEEDS, `${name}.txt`);
  texts.set(name, known);
  return findings(await known);
}

describe("a document says the same in every format", () => {
  for (const name of NAMES) {
    for (const format of ["docx", "doc", ...(PRINTED.includes(name) ? ["pdf"] : [])])
      test(`${name}.${format}`, async () => {
        expect(findings(await mined(SAMPLES, `${name}.${format}`))).toEqual(await expectedOf(name));
      });

    test(`${name}.ofd`, async () => {
      writeFileSync(join(SCRATCH, `${name}.ofd`), makeOfd(readFileSync(join(SEEDS, `${name}.txt`), "utf8")));
      expect(findings(await mined(SCRATCH, `${name}.ofd`))).toEqual(await expectedOf(name));
    });
  }
});
