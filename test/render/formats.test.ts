import { describe, expect, test } from "vitest";
import { readMessages } from "../../src/dictionaries/messages.ts";
import { escapeMarkdown } from "../../src/render/markdown-table.ts";
import { countPhrasesBy } from "../../src/render/phrase-matrix.ts";
import { printable, printableLine } from "../../src/render/printable.ts";
import { renderJson } from "../../src/render/render-json.ts";
import { renderNdjson } from "../../src/render/render-ndjson.ts";
import { stringify } from "../../src/render/stringify.ts";
import { claim, minedDocument, official, phrase, section } from "./mined-document.ts";
import { renderDocuments } from "./render-documents.ts";

const generator = {
  name: "policy-mine",
  version: "1",
  segmenter: "none",
  dictionary: "",
  offsets: "utf-16",
} as const;

describe("json", () => {
  test.each([0, 1, 2])("is one valid object with %i documents", (count) => {
    const documents = Array.from({ length: count }, (_, index) =>
      minedDocument({ path: `${index}.txt`, claims: [claim("1")] }),
    );
    const errors = count === 1 ? [] : [{ path: "x", code: "NOT_FOUND", message: "y" }];
    const output = renderDocuments(renderJson({ generator }), documents, errors);
    expect(JSON.parse(output)).toEqual({ schema: "policy-mine/extract/1", generator, documents, errors });
    expect(output.endsWith("}\n")).toBe(true);
  });

  test("has a line for every section, phrase and claim", () => {
    const mined = minedDocument({
      sections: [section(1)],
      phrases: [phrase("揭榜挂帅", [1])],
      claims: [claim("1"), claim("2")],
    });
    const lines = renderDocuments(renderJson({ generator }), [mined]).split("\n");
    expect(lines.filter((line) => line.startsWith('{"id"') || line.startsWith('{"text"'))).toHaveLength(4);
  });
});

describe("ndjson", () => {
  const mined = minedDocument({
    sections: [section(1, { official: official("江一帆") }), section(2)],
    phrases: [phrase("揭榜挂帅", [0, 2])],
    claims: [claim("1", { section: 0 }), claim("2")],
  });
  const linesOf = (view: "extract" | "sections" | "phrases" | "claims") =>
    renderDocuments(renderNdjson({ view }), [mined])
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

  test("extract gives the document on one line", () => {
    expect(linesOf("extract")).toEqual([mined]);
  });

  test.each(["sections", "phrases", "claims"] as const)(
    "%s gives one record a line, with path, section and official",
    (view) => {
      const lines = linesOf(view);
      expect(lines.length).toBe(2);
      for (const line of lines)
        expect(Object.keys(line).slice(0, 3)).toEqual(["path", "section", "official"]);
      const named = lines.map((line) => [line.section, line.official?.name ?? null]);
      expect(named).toEqual(
        {
          sections: [
            [1, "江一帆"],
            [2, null],
          ],
          phrases: [
            [0, null],
            [2, null],
          ],
          claims: [
            [0, null],
            [1, "江一帆"],
          ],
        }[view],
      );
    },
  );
});

test("stringify escapes what a terminal or a line splitter takes for more than text", () => {
  const text = "\u001b[31m\u009b\u0085\u2028\u2029\u007f中\ud800";
  expect(stringify(text)).toBe('"\\u001b[31m\\u009b\\u0085\\u2028\\u2029\\u007f中\\ud800"');
  expect(JSON.parse(stringify(text))).toBe(text);
});

test.each([
  ["红\u001b[31m\u0000\u0007\u009b", "红\ufffd[31m\ufffd\ufffd\ufffd"],
  ["左\u202e右\u2066", "左\ufffd右\ufffd"],
  ["一\n二\t三", "一\n二\t三"],
])("printable(%j)", (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("printableLine is one line", () => {
  expect(printableLine(" 一\r\n二　三\t")).toBe("一 二 三");
});

test.each([
  ["a|b", "a\\|b"],
  ["*粗*_斜_`码`", "\\*粗\\*\\_斜\\_\\`码\\`"],
  ["[x](y) <script> &amp;", "\\[x\\](y) &lt;script&gt; &amp;amp;"],
  ["# 标题", "\\# 标题"],
  ["1. 项", "1\\. 项"],
  ["83.3%", "83.3%"],
  ["+14", "+14"],
])("escapeMarkdown(%j)", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

describe("phrases by user", () => {
  const documents = [
    minedDocument({
      path: "a.txt",
      sections: [section(1, { official: official("江一帆") }), section(2, { official: official("沈若水") })],
      phrases: [phrase("揭榜挂帅", [1, 2]), phrase("赛马制", [2])],
    }),
    minedDocument({
      path: "b.txt",
      sections: [section(1, { official: official("江一帆") })],
      phrases: [phrase("揭榜挂帅", [1])],
    }),
  ];
  const say = readMessages("zh");

  test("by official: he is one in all documents", () => {
    const { users, rows } = countPhrasesBy(documents, "official", say);
    expect(users.map(({ label }) => label)).toEqual(["江一帆", "沈若水"]);
    expect(
      rows.map(({ text, count, users: number, shared, local, by }) => [
        text,
        count,
        number,
        shared,
        local,
        Object.values(by),
      ]),
    ).toEqual([
      ["揭榜挂帅", 3, 2, true, false, [2, 1]],
      ["赛马制", 1, 1, false, true, [1]],
    ]);
  });

  test("by document", () => {
    const { users, rows } = countPhrasesBy(documents, "document", say);
    expect(users.map(({ key }) => key)).toEqual(["a.txt", "b.txt"]);
    expect(rows[0]?.by).toEqual({ "a.txt": 2, "b.txt": 1 });
  });
});
