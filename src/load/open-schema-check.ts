import type { ErrorObject } from "ajv";
import { readJsonSchema } from "../dictionaries/json-schema.ts";
import type { Wording } from "../model/wording.ts";

/** What is wrong with a value: `/claims/3/unit must be string`; null where it is as it should be. */
export type SchemaCheck = (value: unknown) => Wording | null;

/**
 * Opens the check of a value against dictionaries/NAME.schema.json, or against a part of it: `#/$defs/document`.
 *
 * The library behind it is loaded here, so that only a run that needs it waits for it; a check is made once in a run,
 * which may read thousands of files.
 */
export function openSchemaCheck(name: string, part = ""): Promise<SchemaCheck> {
  const key = name + part;
  const check = CHECKS.get(key) ?? makeCheck(name, part);
  CHECKS.set(key, check);
  return check;
}

const CHECKS = new Map<string, Promise<SchemaCheck>>();

async function makeCheck(name: string, part: string): Promise<SchemaCheck> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const ajv = new Ajv2020({ allowUnionTypes: true });
  const schema = readJsonSchema(name);
  ajv.addSchema(schema, "schema");
  const validate = ajv.compile(part === "" ? schema : { $ref: `schema${part}` });
  return (value) => (validate(value) ? null : wordingOf(validate.errors?.[0]));
}

/** The words of the library are of one language: what it found is said anew, from the rule that was broken. */
function wordingOf({
  instancePath = "",
  message = "",
  keyword = "",
  params = {},
}: Partial<ErrorObject> = {}): Wording {
  const place = instancePath === "" ? "" : `${instancePath} `;
  const values = valuesOf(keyword, params);
  if (values === null) return { key: "schema.other", values: { place, why: message } };
  return { key: `schema.${keyword}`, values: { place, ...values } };
}

/** What fills the places of the wording of a rule; null for a rule that has none of its own. */
function valuesOf(keyword: string, params: Readonly<Record<string, unknown>>): Wording["values"] | null {
  switch (keyword) {
    case "type":
      return { type: String(params.type) };
    case "required":
      return { name: String(params.missingProperty) };
    case "additionalProperties":
      return { name: String(params.additionalProperty) };
    case "enum":
      return { choices: (params.allowedValues as readonly unknown[]).join(", ") };
    case "const":
      return {};
    case "pattern":
      return { pattern: String(params.pattern) };
    case "minItems":
      return { limit: Number(params.limit) };
    case "minimum":
      return { comparison: String(params.comparison), limit: Number(params.limit) };
    default:
      return null;
  }
}
