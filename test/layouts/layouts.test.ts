import { describe, expect, test } from "vitest";
import { readSplitWords } from "../../src/dictionaries/split-words.ts";
import { loadDocument } from "../../src/load/load-document.ts";
import { splitSections } from "../../src/split/split-sections.ts";
import { describeSection, readFixtures } from "../split/read-fixture.ts";

const words = readSplitWords();
const fixtures = readFixtures(new URL("fixtures/", import.meta.url));

/** Whole files, as a user gives them: what the loader leaves out as page furniture is left out here as well. */
describe("files in many layouts, from their bytes to their sections", () => {
  test("there are enough of them", () => expect(fixtures.length).toBeGreaterThanOrEqual(50));

  for (const fixture of fixtures) {
    test(fixture.name, async () => {
      const path = `${fixture.name}.${fixture.name.startsWith("markdown") ? "md" : "txt"}`;
      const document = await loadDocument(path, new TextEncoder().encode(fixture.text));
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
