import { compareCodePoints } from "../model/compare-code-points.ts";
import type { InputError } from "../model/extraction.ts";

/**
 * The inputs that none of the parts could do: by path, then code, then message, each once. An input that one part
 * could do counts as done.
 */
export function mergeErrors(
  errors: readonly InputError[],
  isDone: (path: string) => boolean,
): readonly InputError[] {
  const kept = new Map<string, InputError>();
  for (const { path, code, message } of errors) {
    if (!isDone(path)) kept.set([path, code, message].join("\0"), { path, code, message });
  }
  return [...kept.values()].sort(
    (a, b) =>
      compareCodePoints(a.path, b.path) ||
      compareCodePoints(a.code, b.code) ||
      compareCodePoints(a.message, b.message),
  );
}
