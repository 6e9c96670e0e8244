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

test("a list of people is told by its title: nobody speaks in it", () => {
  const duties =
    "王志强 局长\n主持全面工作，分管办公室、人事处。\n\n李红梅 副局长\n负责渔港建设工作，安排资金800万元。\n";
  const names = (title: string) =>
    splitSections(sourceDocument(`${title}\n\n${duties}`, { title }), words).flatMap(
      ({ official }) => official?.name ?? [],
    );
  expect(names("明州市渔业局领导工作分工")).toEqual([]);
  expect(names("渔港怎么建")).toEqual(["王志强", "李红梅"]);
  const title = "明州市科技专家库名单";
  const [section] = splitSections(sourceDocument(`${title}\n\n以下专家入库，聘期3年。\n`, { title }), words);
  expect(section?.official).toBeNull();
});

/** Leaves empty cells at the end out, as describeSection does. */
function trimCells(line: string): string {
  const cells = line.split(" | ");
  while (cells.length > 2 && cells.at(-1) === "-") cells.pop();
  return cells.join(" | ");
}
