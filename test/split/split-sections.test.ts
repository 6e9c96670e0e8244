import { describe, expect, test } from "vitest";
import { readSplitWords } from "../../src/dictionaries/split-words.ts";
import { traditionalCharacters } from "../../src/dictionaries/traditional-characters.ts";
import { foldText } from "../../src/model/fold.ts";
import { splitSections } from "../../src/split/split-sections.ts";
import { describeSection, readFixtures } from "./read-fixture.ts";
import { sourceDocument } from "./source-document.ts";

const words = readSplitWords();

describe("layouts", () => {
  for (const fixture of readFixtures()) {
    test(fixture.name, () => {
      const simplified = fixture.name.startsWith("traditional") ? traditionalCharacters() : undefined;
      const folded = foldText(fixture.text, simplified);
      const document = sourceDocument(fixture.text, { folded });
      const sections = splitSections(document, words);
      expect(sections.map(describeSection)).toEqual(fixture.sections.map(trimCells));
      expect(sections.map((section) => section.span.start)).toEqual(fixture.starts);
    });
  }
});

/** Leaves empty cells at the end out, as describeSection does. */
function trimCells(line: string): string {
  const cells = line.split(" | ");
  while (cells.length > 2 && cells.at(-1) === "-") cells.pop();
  return cells.join(" | ");
}
