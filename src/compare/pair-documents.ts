import type { MinedDocument } from "../model/extraction.ts";
import type { Pair } from "./pair-similar.ts";

type Documents = readonly Pick<MinedDocument, "path" | "title">[];

/**
 * Pairs the documents of two collections: those of one file name, then those whose names differ by their numbers alone
 * (2025_北京市 and 2026_北京市), then by their titles in the same two ways, each only where no other document has it;
 * what is left is a pair where it is one document on each side.
 */
export function pairDocuments(before: Documents, after: Documents): readonly Pair[] {
  const pairs: Pair[] = [];
  const left = { before: before.map((_, index) => index), after: after.map((_, index) => index) };
  const take = (found: readonly Pair[]): void => {
    pairs.push(...found);
    const taken = {
      before: new Set(found.map((one) => one.before)),
      after: new Set(found.map((one) => one.after)),
    };
    left.before = left.before.filter((index) => !taken.before.has(index));
    left.after = left.after.filter((index) => !taken.after.has(index));
  };
  for (const nameOf of NAMES) {
    const named = (documents: Documents, places: readonly number[]) =>
      places.map((index) => ({ index, name: documents[index] ? nameOf(documents[index]) : "" }));
    take(pairUnique(named(before, left.before), named(after, left.after)));
  }
  const [first, ...others] = left.before;
  const [second, ...more] = left.after;
  if (first !== undefined && second !== undefined && others.length + more.length === 0) {
    pairs.push({ before: first, after: second });
  }
  return pairs.sort((a, b) => a.after - b.after);
}

const NAMES: readonly ((document: Documents[number]) => string)[] = [
  ({ path }) => fileName(path),
  ({ path }) => withoutNumbers(fileName(path).replace(/\.[^.]*$/, "")),
  ({ title }) => title ?? "",
  ({ title }) => withoutNumbers(title ?? ""),
];

interface Named {
  readonly index: number;
  readonly name: string;
}

/** Pairs what has a name that stands once on each side; "" is none. */
function pairUnique(before: readonly Named[], after: readonly Named[]): readonly Pair[] {
  const first = onceNamed(before);
  const second = onceNamed(after);
  return [...second].flatMap(([name, index]) => {
    const place = first.get(name);
    return place === undefined ? [] : [{ before: place, after: index }];
  });
}

function onceNamed(all: readonly Named[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    all.flatMap(({ name, index }) => (name !== "" && counts.get(name) === 1 ? [[name, index] as const] : [])),
  );
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** 2025年政府工作报告 and 2026年政府工作报告 are of one kind; a name of nothing but numbers has none. */
function withoutNumbers(name: string): string {
  const rest = name.replace(/[0-9〇一二三四五六七八九十]+/g, "#");
  return /\p{L}/u.test(rest) ? rest : "";
}
