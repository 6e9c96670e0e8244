import type { Say } from "../../dictionaries/messages.ts";
import { PolicyMineError } from "../../model/policy-mine-error.ts";
import { nearest } from "../nearest.ts";

/** The part of JSON Schema that dictionaries/config.schema.json is written in. */
export interface ConfigSchema {
  readonly type: "object" | "array" | "string" | "integer" | "number" | "boolean";
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly items?: ConfigSchema;
  readonly properties?: Readonly<Record<string, ConfigSchema>>;
  readonly additionalProperties?: false;
}

/**
 * Throws PolicyMineError CONFIG for the first thing in a config that is not as its schema says: file, key, what is
 * there, what was expected.
 *
 * ajv, which checks saved results, takes 0.1 s to load and compile, half as long as the whole run of a command; this
 * walks the schema itself, and a test shows that the two agree.
 */
export function checkConfig(value: unknown, schema: ConfigSchema, file: string, say: Say): void {
  const problem = problemOf(value, schema, { key: "", file, say });
  if (problem !== null) throw new PolicyMineError("CONFIG", problem);
}

/** Where in the config a value stands, and how to say so. */
interface Place {
  /** `freq.failOn[1]`, "" for the whole. */
  readonly key: string;
  readonly file: string;
  readonly say: Say;
}

function problemOf(value: unknown, schema: ConfigSchema, place: Place): string | null {
  if (!hasType(value, schema)) return wrongValue(value, schema, place);
  if (schema.properties) return problemOfObject(value as object, schema.properties, place);
  if (schema.items) return problemOfList(value as readonly unknown[], schema.items, place);
  return null;
}

function hasType(value: unknown, schema: ConfigSchema): boolean {
  const { enum: choices, minimum, exclusiveMinimum = Number.NEGATIVE_INFINITY, maximum } = schema;
  switch (schema.type) {
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value) && (minimum === undefined || (value as number) >= minimum);
    case "number":
      return (
        Number.isFinite(value) &&
        (value as number) > exclusiveMinimum &&
        (value as number) <= (maximum ?? Number.POSITIVE_INFINITY)
      );
    case "boolean":
      return typeof value === "boolean";
    case "string":
      return typeof value === "string" && (choices === undefined || choices.includes(value));
  }
}

function problemOfObject(
  value: object,
  properties: Readonly<Record<string, ConfigSchema>>,
  place: Place,
): string | null {
  const { key, file, say } = place;
  const known = Object.keys(properties);
  for (const [name, inner] of Object.entries(value)) {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (schema === undefined) {
      return say(key === "" ? "config.unknownKey" : "config.unknownKeyIn", {
        file,
        section: key,
        what: JSON.stringify(name),
        nearest: sayNearest(name, known, say),
        expected: known.filter((one) => one !== "$schema").join(", "),
      });
    }
    const problem = problemOf(inner, schema, { ...place, key: key === "" ? name : `${key}.${name}` });
    if (problem !== null) return problem;
  }
  return null;
}

function problemOfList(values: readonly unknown[], items: ConfigSchema, place: Place): string | null {
  for (const [index, value] of values.entries()) {
    const problem = problemOf(value, items, { ...place, key: `${place.key}[${index}]` });
    if (problem !== null) return problem;
  }
  return null;
}

function wrongValue(value: unknown, schema: ConfigSchema, { key, file, say }: Place): string {
  const choices = schema.enum ?? [];
  const text = JSON.stringify(value) ?? "";
  return say(key === "" ? "config.notAnObject" : "config.wrongValue", {
    file,
    key,
    what: text.length > 60 ? `${text.slice(0, 57)}…` : text,
    nearest: typeof value === "string" ? sayNearest(value, choices, say) : "",
    expected: choices.length > 0 ? say("config.oneOf", { choices: choices.join(", ") }) : say(kindOf(schema)),
  });
}

function kindOf({ type, maximum }: ConfigSchema): string {
  if (type === "number") return maximum === undefined ? "usage.amount" : "usage.probability";
  return type === "integer" ? "usage.number" : `config.type.${type}`;
}

/** "did you mean freq? ", or nothing. */
function sayNearest(asked: string, choices: readonly string[], say: Say): string {
  const found = nearest(asked, choices);
  return found === null ? "" : say("usage.didYouMean", { nearest: found });
}
