import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { SpeakerLine } from "./speaker-line.ts";
import { COUNTED } from "./title-lines.ts";

const LONGEST = 40;
/** The time at the end of a turn of a live transcript: …?[15:06]. */
const STAMP = /\s*[[(]\d{1,2}:\d{2}(?::\d{2})?[\])]$/;

/** What stands behind the colon of a speaker, where it is a title and no speech: 李某某代表:制造业攀高逐新. */
export function turnTitle(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speaker: SpeakerLine,
): string | null {
  const line = lines[speaker.line];
  const rest = document.text.slice(speaker.body, line?.end ?? speaker.body).trim();
  if (rest === "" || rest.length > LONGEST || lines[speaker.line + 1] === undefined) return null;
  const said = line?.folded.slice(-rest.length).replace(STAMP, "") ?? "";
  return /。|[;,:!?]$/.test(said) || COUNTED.test(rest) ? null : rest;
}
