import type { ListLevel } from "./docx-styles.ts";
import { formatListNumber } from "./format-number.ts";
import { attributeOf, childNamed, elementsNamed, type MarkupElement, parseMarkup } from "./markup-tree.ts";

interface LevelFormat {
  readonly start: number;
  readonly format: string;
  /** "%1.%2" or "第%1条". */
  readonly pattern: string;
  readonly suffix: string;
  /** Whether numbers of other levels in it are Arabic whatever their own format. */
  readonly legal: boolean;
}

interface NumberedList {
  /** The lists of one abstract list count on together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, LevelFormat>;
  readonly restarts: ReadonlyMap<number, number>;
}

/**
 * Counts the numbered paragraphs of a Word file: called for each in order, it gives the number as shown
 * ("第三条", "（二）", "1.2"), "" for bullets.
 */
export function docxNumbering(xml: string | null): (level: ListLevel) => string {
  const lists = xml === null ? new Map<string, NumberedList>() : readLists(parseMarkup(xml, true));
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list, depth }) => {
    const found = lists.get(list);
    const level = found?.levels.get(depth);
    if (found === undefined || level === undefined || depth < 0 || depth > 8) return "";
    const counts = counters.get(found.abstract) ?? [];
    counters.set(found.abstract, counts);
    const restart = found.restarts.get(depth);
    if (restart !== undefined && !begun.has(`${list} ${depth}`)) counts[depth] = restart - 1;
    begun.add(`${list} ${depth}`);
    for (let upper = 0; upper < depth; upper += 1) counts[upper] ??= found.levels.get(upper)?.start ?? 1;
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    return shown(level, found, counts);
  };
}

function shown(level: LevelFormat, list: NumberedList, counts: readonly number[]): string {
  if (formatListNumber(1, level.format) === null) return "";
  const number = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const format = level.legal ? "decimal" : (list.levels.get(depth)?.format ?? "decimal");
    return formatListNumber(counts[depth] ?? 1, format) ?? "";
  });
  // After 一、 and （一） nothing stands in print, after 1. a blank, whatever the tab between them measures.
  return number === "" || level.suffix === "nothing" || /[、）．。：]$/.test(number) ? number : `${number} `;
}

function readLists(root: MarkupElement): Map<string, NumberedList> {
  const abstracts = readAbstracts(root);
  const lists = new Map<string, NumberedList>();
  for (const list of elementsNamed(root, "num")) {
    const abstract = attributeOf(childNamed(list, "abstractNumId"), "val") ?? "";
    const levels = new Map(abstracts.get(abstract) ?? []);
    const restarts = new Map<number, number>();
    for (const override of elementsNamed(list, "lvlOverride")) {
      for (const [depth, level] of readLevels(override)) levels.set(depth, level);
      const start = attributeOf(childNamed(override, "startOverride"), "val");
      if (start !== undefined) restarts.set(Number(attributeOf(override, "ilvl") ?? 0), Number(start));
    }
    lists.set(attributeOf(list, "numId") ?? "", { abstract, levels, restarts });
  }
  return lists;
}

/** The abstract lists by id. One may take its levels from another, which a list style defines. */
function readAbstracts(root: MarkupElement): ReadonlyMap<string, ReadonlyMap<number, LevelFormat>> {
  const byStyle = new Map<string, ReadonlyMap<number, LevelFormat>>();
  const byId = new Map<string, ReadonlyMap<number, LevelFormat>>();
  const borrowed = new Map<string, string>();
  for (const abstract of elementsNamed(root, "abstractNum")) {
    const id = attributeOf(abstract, "abstractNumId") ?? "";
    const levels = readLevels(abstract);
    byId.set(id, levels);
    const style = attributeOf(childNamed(abstract, "styleLink"), "val");
    if (style !== undefined) byStyle.set(style, levels);
    const lender = attributeOf(childNamed(abstract, "numStyleLink"), "val");
    if (lender !== undefined) borrowed.set(id, lender);
  }
  for (const [id, lender] of borrowed) byId.set(id, byStyle.get(lender) ?? new Map());
  return byId;
}

function readLevels(parent: MarkupElement): ReadonlyMap<number, LevelFormat> {
  const levels = new Map<number, LevelFormat>();
  for (const level of elementsNamed(parent, "lvl"))
    levels.set(Number(attributeOf(level, "ilvl") ?? 0), {
      start: Number(attributeOf(childNamed(level, "start"), "val") ?? 1),
      format: attributeOf(childNamed(level, "numFmt"), "val") ?? "decimal",
      pattern: attributeOf(childNamed(level, "lvlText"), "val") ?? "",
      suffix: attributeOf(childNamed(level, "suff"), "val") ?? "tab",
      legal: childNamed(level, "isLgl") !== undefined,
    });
  return levels;
}
