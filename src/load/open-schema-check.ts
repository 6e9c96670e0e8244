import { readJsonSchema } from "../dictionaries/json-schema.ts";

/** What is wrong with a value: `/claims/3/unit must be string`; null where it is as it should be. */
export type SchemaCheck = (value: unknown) => string | null;

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
  return (value) => {
    if (validate(value)) return null;
    const { instancePath = "", message = "is not as the schema says", params } = validate.errors?.[0] ?? {};
    return `${instancePath} ${message}${detailOf(params)}`.trim();
  };
}

/** The name or the choices that the message of the library leaves out. */
function detailOf(params: Readonly<Record<string, unknown>> = {}): string {
  if (typeof params.additionalProperty === "string") return ` ("${params.additionalProperty}")`;
  if (Array.isArray(params.allowedValues)) return ` (${params.allowedValues.join(", ")})`;
  return "";
}
