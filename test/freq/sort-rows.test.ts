import fc from "fast-check";
import { expect, test } from "vitest";
import { type FreqOrder, sortRows } from "../../src/freq/sort-rows.ts";
import type { FreqRow } from "../../src/freq/tabulate.ts";

function row(term: string, count: number, g2 = 0, logRatio = 1): FreqRow {
  const place = { path: null, section: null, official: null, tag: "", sections: 1, documents: 1 };
  return { ...place, term, count, rate: count, tfIdf: count % 3, keyness: { g2, p: 1, logRatio } };
}

const orders: readonly FreqOrder[] = ["count", "rate", "tfidf", "keyness", "term"];

test.each(orders)("by %s the order is total: however the rows come, they go out the same", (order) => {
  const terms = ["创新", "产业", "飞地", "AI", "𠮷野家", "揭榜挂帅", "协同"];
  const counts = fc.array(fc.nat(2), { minLength: terms.length, maxLength: terms.length });
  fc.assert(
    fc.property(counts, fc.shuffledSubarray(terms, { minLength: terms.length }), (numbers, shuffled) => {
      const rowOf = (term: string) => {
        const number = numbers[terms.indexOf(term)] ?? 0;
        return row(term, number, number, number - 1);
      };
      const [sorted, again] = [terms, shuffled].map((some) => sortRows(some.map(rowOf), order));
      expect(again?.map(({ term }) => term)).toEqual(sorted?.map(({ term }) => term));
    }),
  );
});

test("equals stand in the order of code units, in no locale's", () => {
  const rows = ["乙", "一", "啊", "b", "B"].map((term) => row(term, 1));
  expect(sortRows(rows, "count").map(({ term }) => term)).toEqual(["B", "b", "一", "乙", "啊"]);
});

test("by keyness, what is rarer here comes last, however key it is", () => {
  const rows = [row("少", 1, 50, -3), row("平", 1, 0, 0), row("多", 1, 10, 2)];
  expect(sortRows(rows, "keyness").map(({ term }) => term)).toEqual(["多", "平", "少"]);
});
