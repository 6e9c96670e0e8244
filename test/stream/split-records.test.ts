import fc from "fast-check";
import { expect, test } from "vitest";
import { splitRecords } from "../../src/load/split-records.ts";

async function linesOf(parts: readonly Uint8Array[], most = 1000): Promise<readonly (string | null)[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* parts;
  }
  const lines: (string | null)[] = [];
  for await (const { number, bytes } of splitRecords(stream(), most)) {
    lines.push(bytes && Buffer.from(bytes).toString());
    expect(number).toBe(lines.length);
  }
  return lines;
}

test("the lines are the same however the stream is cut", async () => {
  const text = fc.array(fc.constantFrom("a", "揭榜", "\n", "\n\n", "𠮷", "{}"), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(60), { maxLength: 10 }), async (words, cuts) => {
      const bytes = Buffer.from(words.join(""));
      const places = [
        0,
        ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b),
        bytes.length,
      ];
      const parts = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
      const expected = words.join("").split("\n");
      if (expected.at(-1) === "") expected.pop();
      expect(await linesOf(parts)).toEqual(expected);
    }),
  );
});

test("a line that is too long is left out, and those after it are there", async () => {
  const parts = ["ab\n123", "456", "78\ncd\n", "12345678"].map((part) => Buffer.from(part));
  expect(await linesOf(parts, 5)).toEqual(["ab", null, "cd", null]);
  expect(await linesOf(parts, 8)).toEqual(["ab", "12345678", "cd", "12345678"]);
});
