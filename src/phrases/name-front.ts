import type { PhraseCues } from "../dictionaries/phrase-cues.ts";
import type { Reading, Word } from "./reading.ts";

/** What stands in a name before its head. */
export interface Front {
  /** Characters of the front that are not of generic words. */
  readonly specific: number;
  /** Of these, the characters of words that are distinctive of nobody. */
  readonly common: number;
  readonly length: number;
  readonly words: number;
  /** Its last word. */
  readonly last: string;
  readonly coined: boolean;
  /** Whether it holds a verb that became part of the name. */
  readonly acting: boolean;
}

/** Looks over the tokens first to end, without the end. */
export function frontOf(reading: Reading, first: number, end: number): Front {
  let specific = 0;
  let common = 0;
  let length = 0;
  let coined = false;
  let acting = false;
  let isBracketed = false;
  for (let index = first; index < end; index++) {
    const word = reading.words[index] as Word;
    isBracketed = word.text === "(" || (isBracketed && word.text !== ")");
    length += word.text.length;
    if (word.isCommon) common += word.text.length;
    if (word.role === "soft" || word.role === "inner") acting = true;
    else if (word.role !== "generic" && !isBracketed && !reading.cues("amount").has(word.text))
      specific += word.text === "型" ? 2 : word.text.length;
    if (word.kind === "number" || word.kind === "latin" || COUNTED.test(word.text)) coined = true;
  }
  const last = reading.words[end - 1]?.text ?? "";
  return { specific, common, length, words: end - first, last, coined, acting };
}

/** 四类 in 四类服务平台 counts what is named. */
const COUNTED = /^[一二两三四五六七八九十]+[大类个项]$/;

/** A stage of what is built, as a word: 一期. */
export const STAGE = /^[一二三四五六七八九首]期$/u;

/** Whether a word ends as the name of an office does; 事业单位 is a kind of them, for which rules are made. */
export function namesOffice(cues: PhraseCues, text: string): boolean {
  return text !== "事业单位" && cues("office").endsOf(text);
}

/** What joins two names, or two fronts of one. */
export const JOINED = /^[和与及]$/;
