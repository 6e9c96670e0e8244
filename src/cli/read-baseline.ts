import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { wordedError } from "../dictionaries/messages.ts";
import { type Baseline, type CountSettings, differingSettings, staleParts } from "../freq/baseline.ts";
import { jsonProblem } from "../load/broken-json.ts";
import { openSchemaCheck } from "../load/open-schema-check.ts";
import type { Generator } from "../model/extraction.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { Wording } from "../model/wording.ts";
import { stringify } from "../render/stringify.ts";
import type { CommandContext } from "./command-context.ts";
import { systemReason } from "./system-reason.ts";

/** A baseline and the file that it is in. */
export interface OpenedBaseline {
  readonly baseline: Baseline;
  /** As given. */
  readonly file: string;
  /**
   * The line of the file that a term stands in, from 1; null where the
   * file is laid out in another way than --save does.
   */
  readonly lineOf: (term: string) => number | null;
}

/**
 * Reads what `freq --save` wrote. Throws PolicyMineError BASELINE where the file cannot be read, is no baseline, or was
 * counted with other settings, so that nothing could be compared.
 */
export async function readBaseline(
  file: string,
  settings: CountSettings,
  { io, say }: Pick<CommandContext, "io" | "say">,
): Promise<OpenedBaseline> {
  const wrong = (reason: Wording): PolicyMineError =>
    wordedError("BASELINE", { key: "baseline.bad", values: { file, reason } });
  const text = await readFile(resolve(io.cwd, file), "utf8").catch((error) => {
    if (error.code === "ENOENT") throw new PolicyMineError("BASELINE", say("baseline.missing", { file }));
    throw wrong(systemReason(error));
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong(jsonProblem(error, text));
  }
  const problem = (await openSchemaCheck("baseline"))(value);
  if (problem !== null) throw wrong(problem);
  const baseline = value as Baseline;
  const [name] = differingSettings(baseline.settings, settings);
  if (name === undefined) return { baseline, file, lineOf: openLineOf(text) };
  throw new PolicyMineError(
    "BASELINE",
    say("baseline.settings", {
      file,
      option: OPTION_OF[name] ?? name,
      before: shortened(baseline.settings[name as keyof CountSettings]),
      now: shortened(settings[name as keyof CountSettings]),
    }),
  );
}

function openLineOf(text: string): OpenedBaseline["lineOf"] {
  let lines: Map<string, number> | null = null;
  return (term) => {
    lines ??= new Map(
      text.split("\n").map((line, index) => [line.slice(0, line.indexOf(',"tag":')), index + 1] as const),
    );
    return lines.get(`{"term":${stringify(term)}`) ?? null;
  };
}

/** A setting as JSON; of a long list of terms only the beginning. */
function shortened(value: CountSettings[keyof CountSettings]): string {
  const text = JSON.stringify(value ?? false);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 60;

const OPTION_OF: Readonly<Record<string, string>> = {
  unit: "--unit",
  stopwords: "--stopwords",
  minLength: "--min-length",
  pos: "--pos",
  terms: "--terms",
  wholeWords: "--whole-words",
};

/**
 * What of a baseline's making changed, the same in every language: "version 0.1.0 → 0.2.0". Empty where nothing did.
 */
export function staleSummary(before: Generator, now: Generator): string {
  return staleValues(before, now)
    .map(({ part, values }) => `${part} ${values.join(" → ")}`)
    .join(", ");
}

/** Says that a baseline was made with other words or another version; null where it was not. */
export function staleMessage(
  file: string,
  before: Generator,
  now: Generator,
  { say }: Pick<CommandContext, "say">,
): string | null {
  const parts = staleValues(before, now);
  if (parts.length === 0) return null;
  const named = parts.map(({ part, values }) =>
    say(`baseline.part.${part}`, { before: values[0], now: values[1] }),
  );
  return say("baseline.stale", { file, parts: named.join(say("list.separator")) });
}

function staleValues(
  before: Generator,
  now: Generator,
): readonly { readonly part: string; readonly values: readonly [string, string] }[] {
  return staleParts(before, now).map((part) => {
    const shownOf = (generator: Generator): string => {
      const value = generator[part as keyof Generator];
      return part === "dictionary" ? value.slice(0, 12) : value;
    };
    return { part, values: [shownOf(before), shownOf(now)] };
  });
}
