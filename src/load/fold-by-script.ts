import { traditionalCharacters } from "../dictionaries/traditional-characters.ts";
import { foldText } from "../model/fold.ts";
import { type CharacterProfile, characterProfile, isTraditional } from "./plausibility.ts";

/** So many characters show the script of a text, and whether it was ruined. */
const SAMPLE = 8_192;

/** The characters that a text is judged by. */
export function sampleOf(text: string): string {
  return text.slice(0, SAMPLE);
}

/** Folds a text for matching, one in traditional characters onto simplified ones; only then is their map read. */
export function foldByScript(
  text: string,
  profile: CharacterProfile = characterProfile(sampleOf(text)),
): string {
  return foldText(text, isTraditional(profile) ? traditionalCharacters() : undefined);
}
