import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuantities } from "../../../src/claims/quantities/find-quantities.ts";
import { readUnits } from "../../../src/dictionaries/units.ts";
import { foldText } from "../../../src/model/fold.ts";
import { writeChinese } from "./write-number.ts";

const units = readUnits();
const seed = 20251107;

/** 0 to 10^16, as often few digits as many. */
const whole = fc
  .integer({ min: 1, max: 16 })
  .chain((digits) => fc.maxSafeNat().map((value) => value % 10 ** digits))
  .chain((value) => fc.constantFrom(value, value - (value % 10), value - (value % 1000), 1e16));

/** 0 is no count in Chinese (零距离), and 一家, 二家 and so on are tested by the cases. */
const counted = whole.filter((value) => value > 9);

const writing = fc.record({ liang: fc.boolean(), circle: fc.boolean(), dropped: fc.boolean() });

function read(text: string): number | null | undefined {
  const found = findQuantities(foldText(text), units);
  expect(found.map(({ start, end }) => foldText(text).slice(start, end))).toEqual([foldText(text)]);
  return found[0]?.value;
}

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

describe("every whole number from 0 to 10^16 reads back", () => {
  it("written in Chinese", () => {
    fc.assert(
      fc.property(counted, writing, (value, how) => {
        expect(read(`${writeChinese(value, how)}家`)).toBe(value);
      }),
      { seed, numRuns: 5000 },
    );
  });

  it("written in Arabic digits, half-width and full-width", () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(read(`${value}家`)).toBe(value);
        expect(read(fullWidth(`${value}家`))).toBe(value);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it("with thousands separators", () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(",", "，", " "), (value, separator) => {
        const text = `${value}`.replaceAll(/\B(?=(\d{3})+$)/g, separator);
        expect(read(`${text}家`)).toBe(value);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it("mixed with 万 and 亿", () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), fc.nat(9999), (yi, wan, one) => {
        const value = yi * 1e8 + wan * 1e4 + one;
        fc.pre(value > 0);
        const parts = [yi > 0 ? `${yi}亿` : "", wan > 0 ? `${wan}万` : ""].join("");
        const last = one > 0 && parts !== "" ? `${one}`.padStart(wan > 0 ? 4 : 8, "0") : `${one || ""}`;
        expect(read(`${parts}${last}元`)).toBe(value);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it("as decimals of 万 and 亿, exact", () => {
    const scales = [
      ["万", 4],
      ["亿", 8],
      ["万亿", 12],
    ] as const;
    fc.assert(
      fc.property(fc.nat(99999), fc.nat(9999), fc.constantFrom(...scales), (int, part, [name, zeros]) => {
        const digits = `${part}`.padStart(4, "0");
        const exact = BigInt(`${int}${digits}`) * 10n ** BigInt(zeros - 4);
        expect(read(`${int}.${digits}${name}元`)).toBe(Number(exact));
      }),
      { seed, numRuns: 2000 },
    );
  });
});
