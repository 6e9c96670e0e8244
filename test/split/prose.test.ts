import { describe, expect, test } from "vitest";
import { readSplitWords } from "../../src/dictionaries/split-words.ts";
import { splitSections } from "../../src/split/split-sections.ts";
import { sourceDocument } from "./source-document.ts";

const words = readSplitWords();
const rest = "全年实施重点项目126个，完成投资238亿元，同比增长12%。";

/** Who speaks in news prose of two paragraphs; the second is plain. */
function speakers(opening: string): readonly (string | null)[] {
  const text = `与会人员热议高质量发展\n\n${opening}\n\n市气象局局长计东来表示，${rest}\n`;
  return splitSections(sourceDocument(text), words).map((section) => section.official?.name ?? null);
}

describe("paragraphs that bring somebody in", () => {
  const cases = [
    `市水利局局长云飞扬掰着指头算起账来：“${rest}”`,
    `在市水利局局长云飞扬看来，${rest}`,
    `作为市水利局局长，云飞扬认为，${rest}`,
    `如何开好局？市水利局局长云飞扬的回答是：“${rest}”`,
    `履新不久的市水利局局长云飞扬表示，${rest}`,
    `据市水利局局长云飞扬介绍，${rest}`,
    `走上通道，市水利局局长云飞扬坚定地表示，${rest}`,
    `云飞扬（市水利局局长）说，${rest}`,
    `市水利局局长云飞扬说：“${rest}”`,
    `市水利局局长云飞扬围绕重点工作作了交流发言。他说，${rest}`,
  ];
  for (const opening of cases)
    test(opening.slice(0, 24), () => expect(speakers(opening)).toEqual(["云飞扬", "计东来"]));

  test("a meeting that is quoted, several who attend and an official who only leads say nothing", () => {
    const heads = [
      `会议听取了市水利局局长云飞扬的汇报。会议指出，${rest}`,
      `市水利局局长云飞扬、市林业局局长计南山出席并讲话。${rest}`,
      `区委书记云飞扬主持会议并讲话。${rest}`,
    ];
    for (const head of heads) expect(speakers(head)).not.toContain("云飞扬");
  });
});
