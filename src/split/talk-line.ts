import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";

/**
 * ——某市税务局局长张三谈营商环境 as the subtitle that it is, without the dash that it may have: it names who speaks, and what about. null
 * where a line says no more than the byline.
 */
export function talkOf(
  document: SourceDocument,
  line: ContentLine | undefined,
  official: Official,
): string | null {
  if (line === undefined || official.name === null) return null;
  const dash = /^\s*[-—]{2,}\s*/.exec(line.folded)?.[0].length ?? 0;
  const said = document.text.slice(line.start + dash, line.end).trim();
  // ——访某市水利局局长张三 is a subtitle as it stands.
  if (dash > 0 && /^(?:专访|访|对话|记)/.test(said)) return document.text.slice(line.start, line.end).trim();
  const behind = said.slice(said.indexOf(official.name) + official.name.length);
  return said.includes(official.name) && /^[谈话]/.test(behind) ? said : null;
}
