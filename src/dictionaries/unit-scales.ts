import { readTable } from "./read-table.ts";

/** How a unit is compared with others: one of it is `factor` of `base`. */
export interface UnitScale {
  readonly base: string;
  readonly factor: number;
}

/** Gives the scale of a unit; a unit that is not in dictionaries/unit-scales.tsv is its own base. */
export function readUnitScales(): (unit: string) => UnitScale {
  const scales = new Map(
    readTable("unit-scales", ["unit", "base", "factor"]).map(({ unit, base, factor }) => [
      unit,
      { base, factor: Number(factor) },
    ]),
  );
  return (unit) => scales.get(unit) ?? { base: unit, factor: 1 };
}
