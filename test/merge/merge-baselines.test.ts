import fc from "fast-check";
import { expect, test } from "vitest";
import type { Baseline } from "../../src/freq/baseline.ts";
import { mergeBaselines } from "../../src/merge/merge-baselines.ts";

const counts = fc
  .record({
    version: fc.constantFrom("0.1.0", "0.2.0", "0.1.0 + 0.2.0"),
    dictionary: fc.constantFrom("a".repeat(64), "b".repeat(64), ""),
    documents: fc.nat(9),
    characters: fc.nat(9999),
    terms: fc.uniqueArray(
      fc.record({
        term: fc.constantFrom("创新", "改革", "揭榜挂帅", "企业", "\u{20000}", "\uff21"),
        tag: fc.constantFrom("", "n", "vn", "instrument"),
        count: fc.integer({ min: 1, max: 99 }),
      }),
      { selector: ({ term }) => term },
    ),
  })
  .map(
    ({ version, dictionary, terms, ...sizes }): Baseline => ({
      schema: "policy-mine/baseline/1",
      generator: { name: "policy-mine", version, segmenter: "node-rs", dictionary, offsets: "utf-16" },
      settings: { unit: "token", stopwords: "all", minLength: 2, pos: [], terms: null },
      ...sizes,
      terms: terms.toSorted((a, b) => (a.term < b.term ? -1 : 1)),
    }),
  );

test("any order and grouping gives the same counts", () => {
  fc.assert(
    fc.property(
      fc.array(counts, { minLength: 1, maxLength: 7 }),
      fc.array(fc.nat(6), { minLength: 7, maxLength: 7 }),
      (parts, dice) => {
        const whole = mergeBaselines(parts);
        expect(mergeBaselines(parts.toReversed())).toEqual(whole);
        // Parts go to groups by the dice, groups are merged first, then their results, the last group first.
        const groups = new Map<number, Baseline[]>();
        for (const [index, part] of parts.entries()) {
          const group = dice[index] ?? 0;
          groups.set(group, [...(groups.get(group) ?? []), part]);
        }
        const merged = [...groups.values()].map(mergeBaselines);
        expect(JSON.stringify(mergeBaselines(merged.toReversed()))).toBe(JSON.stringify(whole));
        const sum = (all: Baseline): number => all.terms.reduce((total, { count }) => total + count, 0);
        expect(sum(whole)).toBe(parts.reduce((total, part) => total + sum(part), 0));
      },
    ),
    { numRuns: 500 },
  );
});
