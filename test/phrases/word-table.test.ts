import { expect, test } from "vitest";
import type { TokenKind } from "../../src/model/token.ts";
import type { Word } from "../../src/phrases/reading.ts";
import { WordTable } from "../../src/phrases/word-table.ts";

function openTable() {
  const made: string[] = [];
  const table = new WordTable((text, kind) => {
    made.push(text);
    return { text, kind } as Word;
  });
  const numberOf = (text: string, kind: TokenKind = "word") =>
    table.numberAt(`|${text}|`, 1, 1 + text.length, kind);
  return { table, made, numberOf };
}

test("a word that is known is not looked up again, in whatever document it stands", () => {
  const { table, made, numberOf } = openTable();
  const first = numberOf("高新区");
  numberOf("发展");
  table.begin();
  expect(numberOf("高新区")).toBe(first);
  expect(table.word(first).text).toBe("高新区");
  expect(made).toEqual(["高新区", "发展"]);
});

test("the same text as another kind of token is another word", () => {
  const { made, numberOf } = openTable();
  expect(numberOf("创新", "word")).not.toBe(numberOf("创新", "term"));
  expect(made).toEqual(["创新", "创新"]);
});

test("ten thousand words are told apart while the table grows", () => {
  const { table, numberOf } = openTable();
  const texts = Array.from({ length: 10_000 }, (_, index) =>
    String.fromCharCode(0x4e00 + (index % 100), 0x4e00 + Math.floor(index / 100)),
  );
  const numbers = texts.map((text) => numberOf(text));
  expect(new Set(numbers).size).toBe(texts.length);
  expect(texts.map((text) => numberOf(text))).toEqual(numbers);
  expect(numbers.map((number) => table.word(number).text)).toEqual(texts);
});

test("a table that has grown large begins anew with a document", () => {
  const { table, made, numberOf } = openTable();
  for (let index = 0; index <= 100_000; index++) numberOf(`${index}`);
  made.length = 0;
  table.begin();
  numberOf("0");
  expect(made).toEqual(["0"]);
});
