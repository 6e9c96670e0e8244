import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readSplitWords } from "../../src/dictionaries/split-words.ts";
import { loadDocuments } from "../../src/load/load-documents.ts";
import type { Section } from "../../src/model/extraction.ts";
import { splitSections } from "../../src/split/split-sections.ts";
import { readFixtures } from "./read-fixture.ts";
import { sourceDocument } from "./source-document.ts";

const words = readSplitWords();
const corpus = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

/** What is wrong with the sections of a text of this length; empty where nothing is. */
function faultsOf(sections: readonly Section[], length: number): readonly string[] {
  const faults: string[] = [];
  let reached = 0;
  for (const [index, { id, parent, level, span, title }] of sections.entries()) {
    if (id !== index + 1) faults.push(`${id}: not number ${index + 1}`);
    if (span.start < reached || span.end <= span.start) faults.push(`${id}: ${span.start}-${span.end}`);
    if (title !== null && (title === "" || title !== title.trim())) faults.push(`${id}: title "${title}"`);
    reached = span.end;
    const above = parent === null ? undefined : sections[parent - 1];
    if (parent !== null && parent >= id) faults.push(`${id}: parent ${parent} is not before it`);
    if (level !== (above?.level ?? 0) + 1) faults.push(`${id}: level ${level} under ${above?.level ?? 0}`);
  }
  if (sections.length > 0 && reached !== length) faults.push(`the last ends at ${reached} of ${length}`);
  return faults;
}

describe("sections are ordered, disjoint, numbered, and stand under sections before them", () => {
  for (const fixture of readFixtures()) {
    test(fixture.name, () => {
      const document = sourceDocument(fixture.text);
      expect(faultsOf(splitSections(document, words), document.text.length)).toEqual([]);
    });
  }

  test.skipIf(!existsSync(corpus))("every document of the corpus", async () => {
    const faults: string[] = [];
    let count = 0;
    for await (const document of loadDocuments([corpus], {})) {
      if ("error" in document) continue;
      count++;
      const sections = splitSections(document, words);
      expect(splitSections(document, words)).toEqual(sections);
      faults.push(...faultsOf(sections, document.text.length).map((fault) => `${document.path} ${fault}`));
    }
    expect(count).toBeGreaterThan(80);
    expect(faults).toEqual([]);
  });
});

describe("texts that no document is", () => {
  const cases: readonly [string, string][] = [
    ["nothing", ""],
    ["spaces", " \n\n　\n"],
    ["one character", "一"],
    ["marks only", "、、、\n：：：\n（）（）\n"],
    ["numbers only", "一、\n二、\n三、\n"],
    ["a colon", "：\n"],
  ];
  for (const [name, text] of cases) {
    test(name, () => expect(faultsOf(splitSections(sourceDocument(text), words), text.length)).toEqual([]));
  }
});
