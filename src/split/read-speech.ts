import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Byline } from "./read-byline.ts";

const SPEECH = /(?:\s+|的)?(?:(?:大会|交流|典型|书面|(?<!代表))发言|述职|讲话|致辞|陈述)(?:摘要|要点|摘登)?$/;
/** The last characters of these words: most texts have another. */
const SPEECH_ENDS: ReadonlySet<string> = new Set("言职话辞述要登点");

/**
 * ——某市水利局局长张三的发言, 某县县长李四表态发言: what the piece is called stands behind the name, perhaps with another
 * word before it; 某局局长张三回应: the same of an answer. null where no name with a post is left without it.
 */
export function readSpeech(
  text: string,
  words: SplitWords,
  readPart: (text: string) => Byline | null,
): Byline | null {
  if (words.questionWords.get(text.slice(-2)) === "answer") {
    const said = readPart(text.slice(0, -2));
    if (said?.form === "both" && said.strength >= 2) return { ...said, marked: true };
  }
  const called = SPEECH_ENDS.has(text.slice(-1)) ? SPEECH.exec(text) : null;
  if (called === null) return null;
  let best: Byline | null = null;
  for (const end of [called.index, called.index - 2]) {
    const said = readPart(text.slice(0, Math.max(0, end)));
    if (said?.form === "both" && said.strength > Math.max(0, best?.strength ?? 0)) best = said;
  }
  return best === null ? null : { ...best, marked: true };
}
