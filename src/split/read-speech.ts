import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Byline } from "./read-byline.ts";
import { readOrganization } from "./read-organization.ts";
import { shiftPost } from "./shift-byline.ts";

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
  const sent = readDelegated(text.slice(0, called.index), words, readPart);
  if (sent !== null) return sent;
  let best: Byline | null = null;
  for (const end of [called.index, called.index - 2]) {
    const said = readPart(text.slice(0, Math.max(0, end)));
    if (said?.form === "both" && said.strength > Math.max(0, best?.strength ?? 0)) best = said;
  }
  return best === null ? null : { ...best, marked: true };
}

/**
 * 张三委员代表民盟某区委会(的发言), 张三代表市工商联作(交流发言): whoever speaks for an organisation is its official here; what
 * else somebody speaks for (代表第三小组) is left out.
 */
function readDelegated(
  text: string,
  words: SplitWords,
  readPart: (text: string) => Byline | null,
): Byline | null {
  const said = text.replace(/作$/, "");
  for (let at = said.lastIndexOf(FOR); at > 1; at = said.lastIndexOf(FOR, at - 1)) {
    const from = at + FOR.length;
    const who = said.length - from < 2 ? null : readPart(said.slice(0, at));
    if (who?.name == null || who.strength < 2) continue;
    const owner = readOrganization(said.slice(from), words);
    if (owner === null) return who.form === "both" ? { ...who, marked: true } : null;
    const { organization, region } = shiftPost(owner, from);
    const own = who.post ?? { post: null, kinds: new Set<never>() };
    return { ...who, form: "both", post: { ...own, organization, region }, marked: true };
  }
  return null;
}

const FOR = "代表";
