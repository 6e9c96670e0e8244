import { expect, test } from "vitest";
import { readUnits } from "../../src/dictionaries/units.ts";
import { findWords } from "../../src/freq/find-words.ts";
import type { Token } from "../../src/model/token.ts";

/** Tokens of a text cut by "/": 8.4#万户/的 — a "#" stands in front of a token that follows a number. */
function cut(marked: string): { readonly text: string; readonly tokens: readonly Token[] } {
  const tokens: Token[] = [];
  let text = "";
  for (const part of marked.split("/")) {
    const start = text.length;
    text += part;
    tokens.push({ start, end: text.length, kind: kindOf(part) });
  }
  return { text, tokens };
}

function kindOf(part: string): Token["kind"] {
  if (/^[0-9.]+$/.test(part)) return "number";
  if (/^[A-Za-z]+$/.test(part)) return "latin";
  return /^[，。]$/.test(part) ? "mark" : "word";
}

const units = readUnits();
const filter = { stopwords: new Set(["推进"]), minLength: 2, units };

test.each([
  ["推进/产业/创新/，/的/AI", ["产业", "创新", "AI"]],
  // What measures belongs to the number before it, not to any other word.
  ["8.4/万户/家庭/，/以/万元/计", ["家庭", "万元"]],
  ["3/亿元/，/亿元/大关", ["亿元", "大关"]],
  ["612/家/企业", ["企业"]],
  ["提高/1.3/个/百分点/，/下降/百分点", ["提高", "下降", "百分点"]],
  ["300/多亿元/、/12/万余名/、/2000/余万元/税收", ["税收"]],
  ["3/个/平台/、/5/公里/、/公里/数", ["平台", "公里"]],
  // A word that goes on behind the unit is one.
  ["4/家具/厂", ["家具"]],
])("%s", (marked, expected) => {
  const { text, tokens } = cut(marked);
  expect(findWords(text, tokens, filter).map(({ term }) => term)).toEqual(expected);
});

test("words of one character are counted where they are asked for", () => {
  const { text, tokens } = cut("的/家/产业");
  const words = findWords(text, tokens, { stopwords: new Set(["的"]), minLength: 1, units });
  expect(words.map(({ term }) => term)).toEqual(["家", "产业"]);
});
