import type { Wording } from "../model/wording.ts";

/** What is wrong with a saved result that is no JSON. */
export function brokenJson(error: unknown, text: string): Wording {
  return { key: "result.json", values: { why: jsonProblem(error, text) } };
}

/** Why a text is no JSON, by the error of the engine: that it ends too early is told from a mistake in it. */
export function jsonProblem(error: unknown, text: string): Wording {
  const why = error instanceof Error ? error.message : String(error);
  const position = /at position (\d+)/.exec(why)?.[1];
  const isCut =
    /end of JSON input|Unterminated string/.test(why) || Number(position) >= text.trimEnd().length;
  return { key: isCut ? "json.cut" : "json.syntax", values: { why } };
}

/** A problem and the line that it is on, from 1. */
export function onLine(line: number, wrong: Wording): Wording {
  return { key: "result.line", values: { line, wrong } };
}
