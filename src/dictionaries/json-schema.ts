import { readFileSync } from "node:fs";

/** Reads dictionaries/NAME.schema.json: the contract of a file that the program writes or reads. */
export function readJsonSchema(name: string): Readonly<Record<string, unknown>> {
  const file = new URL(`../../dictionaries/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}
