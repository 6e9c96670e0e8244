import type { MatrixEntry, MatrixWarning } from "./matrix.ts";

/** What differs between the values of one row, so that they may not be comparable. */
export function findWarnings(cells: ReadonlyMap<string, readonly MatrixEntry[]>): readonly MatrixWarning[] {
  const entries = [...cells.values()].flat();
  const differing = (
    code: MatrixWarning["code"],
    textOf: (entry: MatrixEntry) => string,
  ): readonly MatrixWarning[] => {
    const values = [...new Set(entries.map(textOf))];
    return values.length > 1 ? [{ code, values: values.filter((value) => value !== "") }] : [];
  };
  const actors = [...new Set(entries.flatMap(({ actor }) => actor ?? []))];
  return [
    ...differing("period", periodKey),
    ...differing("unit", ({ unit }) => unit),
    ...differing("basis", ({ basis }) => basis ?? ""),
    ...differing("wording", ({ wording }) => plainWording(wording)),
    ...(actors.length > 0 ? [{ code: "actor" as const, values: actors }] : []),
    ...severalValues(cells),
    ...farApart(entries),
  ];
}

/** 占地区生产总值的比重 and 占地区生产总值比重, “科技副总” and 科技副总 are one wording. */
function plainWording(wording: string): string {
  return wording.replace(/[“”"]|的(?=比重|比例)/g, "");
}

/** What tells the period of an entry from others. */
export function periodKey({ period }: Pick<MatrixEntry, "period">): string {
  if (period === null) return "";
  const { start, end, text } = period;
  return start === null && end === null ? text : `${start ?? ""}/${end ?? ""}`;
}

/** A column with two values for one period; the keys of such columns. */
function severalValues(cells: ReadonlyMap<string, readonly MatrixEntry[]>): readonly MatrixWarning[] {
  const columns = [...cells].filter(([, entries]) => {
    const values = new Map<string, Set<string>>();
    for (const entry of entries) {
      const key = periodKey(entry);
      const ofPeriod = values.get(key) ?? new Set();
      values.set(key, ofPeriod.add(`${entry.value} ${entry.min} ${entry.max} ${entry.rank?.scope ?? ""}`));
    }
    return [...values.values()].some((ofPeriod) => ofPeriod.size > 1);
  });
  return columns.length === 0 ? [] : [{ code: "several", values: columns.map(([key]) => key) }];
}

/** Values of one row that are a thousand times apart are not of one indicator, or one of them is misread. */
function farApart(entries: readonly MatrixEntry[]): readonly MatrixWarning[] {
  const sizes = entries.flatMap(({ value, max }) => Math.abs(value ?? max ?? 0)).filter((size) => size > 0);
  const smallest = Math.min(...sizes);
  const largest = Math.max(...sizes);
  if (sizes.length < 2 || largest / smallest < FAR) return [];
  const quotes = entries.filter(({ value, max }) =>
    [smallest, largest].includes(Math.abs(value ?? max ?? 0)),
  );
  return [{ code: "magnitude", values: [...new Set(quotes.map(({ quantity }) => quantity.text))] }];
}

const FAR = 1000;
