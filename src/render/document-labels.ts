/** The file's name without its ending, or the path where two have the same. */
export function documentLabels(paths: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const path of new Set(paths)) counts.set(shortName(path), (counts.get(shortName(path)) ?? 0) + 1);
  return new Map(paths.map((path) => [path, counts.get(shortName(path)) === 1 ? shortName(path) : path]));
}

function shortName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}
