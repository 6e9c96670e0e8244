import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { Wording } from "../model/wording.ts";
import { readTable } from "./read-table.ts";

/** The languages that labels and messages come in. */
export type Language = "zh" | "en";

/** What the places of a message are filled with, by name. */
type MessageValues = Readonly<Record<string, string | number>>;

/** The labels and messages of one language. */
export interface Say {
  /**
   * Gives a label or message, with {name} replaced by `values.name`.
   *
   * Where the text has two forms, "{n} claim|{n} claims", values.n === 1 takes the first. An unknown key is a bug and
   * throws.
   */
  (key: string, values?: MessageValues): string;
  /** Whether there is such a label; for keys that come from data, as the category of a user's own term. */
  has(key: string): boolean;
}

/** Says a wording, and those inside it. */
export function sayWording({ key, values }: Wording, say: Say): string {
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "object" ? sayWording(value, say) : value,
  ]);
  return say(key, Object.fromEntries(said));
}

let english: Say | undefined;

function sayEnglish(): Say {
  english ??= readMessages("en");
  return english;
}

/** Whether there is a label or message with this key. */
export function hasMessage(key: string): boolean {
  return sayEnglish().has(key);
}

/** A wording in English, the language of what has no other: errors of the library, fields for programs. */
export function inEnglish(wording: Wording): string {
  return sayWording(wording, sayEnglish());
}

/** A request that cannot be met, with the message in English and what other languages make theirs of. */
export function wordedError(code: string, wording: Wording, cause?: unknown): PolicyMineError {
  return new PolicyMineError(code, inEnglish(wording), {
    wording,
    ...(cause === undefined ? {} : { cause }),
  });
}

const spoken = new Map<Language, Say>();

/** Reads dictionaries/messages.tsv for one language, once. */
export function readMessages(language: Language): Say {
  let say = spoken.get(language);
  if (say === undefined) {
    say = openMessages(language);
    spoken.set(language, say);
  }
  return say;
}

function openMessages(language: Language): Say {
  const texts = new Map(
    readTable("messages", ["key", "zh", "en"]).map((entry) => [entry.key, entry[language]] as const),
  );
  const say = (key: string, values: MessageValues = {}): string => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`dictionaries/messages.tsv has no "${key}"`);
    return chooseForm(text, values).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  };
  return Object.assign(say, { has: (key: string) => texts.has(key) });
}

function chooseForm(text: string, values: MessageValues): string {
  if (values.n === undefined) return text;
  const [one = "", many = one] = text.split("|");
  return values.n === 1 ? one : many;
}
