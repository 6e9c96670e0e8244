import fc from "fast-check";
import { expect, test } from "vitest";
import { splitJson } from "../../src/load/split-json.ts";

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** "kind text" of every part, in chunks of `size` bytes. */
async function partsOf(text: string, size = 5): Promise<readonly string[]> {
  const bytes = Buffer.from(text);
  const parts: string[] = [];
  for await (const part of splitJson(chunksOf(text, size))) {
    parts.push(`${part.kind} ${part.text}`);
    if (part.kind === "element") expect(bytes.toString("utf8", part.start, part.end)).toBe(part.text);
  }
  return parts;
}

const cases: readonly (readonly [text: string, parts: readonly string[]])[] = [
  ["", []],
  [" \n", []],
  ['{"a":1}', ['whole {"a":1}']],
  ['\ufeff{"a":1}\n{"a":[2]}\n', ['whole {"a":1}', 'whole {"a":[2]}']],
  [
    '{"documents":[{"a":1}, {"b":"}]"}],"errors":[]}',
    ['element {"a":1}', 'element {"b":"}]"}', 'whole {"documents":[],"errors":[]}'],
  ],
  ['{ "documents" : [ ] }', ['whole { "documents" : [] }']],
  // A list of that name deeper down, a value of that name, an escaped quote in a key.
  ['{"a":{"documents":[{}]}}', ['whole {"a":{"documents":[{}]}}']],
  ['{"a":"documents","b":[{}]}', ['whole {"a":"documents","b":[{}]}']],
  ['{"\\"documents":[{}]}', ['whole {"\\"documents":[{}]}']],
  ['{"documents2":[{}]}', ['whole {"documents2":[{}]}']],
  ['{"documents":3}', ['whole {"documents":3}']],
  ['{"documents":[{"文":"\\\\"}]}', ['element {"文":"\\\\"}', 'whole {"documents":[]}']],
  // What the stream ends in the middle of.
  ['{"documents":[{"a":1},{"b":', ['element {"a":1}', 'element {"b":', 'whole {"documents":[']],
  ['{"a":1}\n{"a', ['whole {"a":1}', 'whole {"a']],
];

test.each(cases)("%j", async (text, parts) => {
  for (const size of [1, 2, 3, 7, 1000]) expect(await partsOf(text, size)).toEqual(parts);
});

test("parts tell the line that they begin on", async () => {
  const lines: number[] = [];
  for await (const { line } of splitJson(chunksOf('\n{\n"documents":[\n{"a":\n1},\n{}]}\n{}', 4)))
    lines.push(line);
  expect(lines).toEqual([4, 6, 2, 7]);
});

test("any JSON comes through whole, in chunks of any size", async () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue()).filter((value) => !("documents" in value));
  await fc.assert(
    fc.asyncProperty(
      fc.array(object),
      object,
      fc.integer({ min: 1, max: 40 }),
      async (documents, rest, size) => {
        const whole = JSON.stringify({ ...rest, documents });
        const parts = await partsOf(`${whole}\n${JSON.stringify(rest, null, 1)}`, size);
        const values = parts.map((part) => JSON.parse(part.slice(part.indexOf(" "))));
        expect(values).toEqual(
          [...documents, { ...rest, documents: [] }, rest].map((value) => JSON.parse(JSON.stringify(value))),
        );
      },
    ),
  );
});
