/** A message before it is said in a language: its key in dictionaries/messages.tsv, and what fills its places. */
export interface Wording {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number | Wording>>;
}
