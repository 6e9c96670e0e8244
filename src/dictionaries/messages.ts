import { readTable } from "./read-table.ts";

/** The languages that labels and messages come in. */
export type Language = "zh" | "en";

/**
 * Gives a label or message in one language, with {name} replaced by `values.name`.
 *
 * Where the text has two forms, "{n} claim|{n} claims", values.n === 1 takes the first. An unknown key is a bug and
 * throws.
 */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Reads dictionaries/messages.tsv for one language. */
export function readMessages(language: Language): Say {
  const texts = new Map(
    readTable("messages", ["key", "zh", "en"]).map((entry) => [entry.key, entry[language]] as const),
  );
  return (key, values = {}) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`dictionaries/messages.tsv has no "${key}"`);
    return chooseForm(text, values).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  };
}

function chooseForm(text: string, values: Readonly<Record<string, string | number>>): string {
  if (values["n"] === undefined) return text;
  const [one = "", many = one] = text.split("|");
  return values["n"] === 1 ? one : many;
}
