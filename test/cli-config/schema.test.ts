import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { type ConfigSchema, checkConfig } from "../../src/cli/config/check-config.ts";
import { configSchemaOf } from "../../src/cli/config/config-schema.ts";
import { createFullProgram } from "../../src/cli/create-program.ts";
import { readMessages } from "../../src/dictionaries/messages.ts";
import { testContext } from "./test-context.ts";

const path = fileURLToPath(new URL("../../dictionaries/config.schema.json", import.meta.url));
const { program } = await createFullProgram(testContext());
const text = `${JSON.stringify(configSchemaOf(program), null, 2)}\n`;
const schema = JSON.parse(text);
const ajv = new Ajv2020({ allowUnionTypes: true });
const validate = ajv.compile(schema);
const say = readMessages("en");

function isAccepted(value: unknown): boolean {
  try {
    checkConfig(value, schema as ConfigSchema, "c.json", say);
    return true;
  } catch {
    return false;
  }
}

test("the schema is what the definitions of the commands say; UPDATE_GOLDEN=1 writes it anew", () => {
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, text);
  else expect(readFileSync(path, "utf8")).toBe(text);
});

test("no section has the name of an option", () => {
  const lists = Object.entries<ConfigSchema>(schema.properties).filter(([, { type }]) => type !== "object");
  expect(lists.map(([name]) => name).filter((name) => COMMANDS.has(name) && name !== "dict")).toEqual([]);
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(["dict", "dict suggest", "freq"]));
});

describe("the check of a config agrees with ajv", () => {
  const names = Object.keys(schema.properties);
  const inner = Object.values<ConfigSchema>(schema.properties).flatMap(({ properties = {} }) =>
    Object.keys(properties),
  );
  const words = ["json", "auto", "all", "", "terms.txt", "__proto__", "constructor", ...names];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(0, 1, -1, 2.5, 0.05, 1e9, true, false, null),
      fc.array(tie("any"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names, ...inner), tie("any"), { maxKeys: 3 }),
    ),
  })).any;
  const config = fc.dictionary(fc.constantFrom(...names, "formt"), value, { maxKeys: 4 });
  const section = fc.dictionary(fc.constantFrom(...inner), fc.constantFrom(1, 0.5, true, "json", ["new"]), {
    maxKeys: 3,
  });
  const sections = fc.dictionary(fc.constantFrom(...names), section, { maxKeys: 2 });

  test.each([
    ["any values", fc.oneof(value, config)],
    ["nearly right ones", sections],
  ])("%s", (_, arbitrary) => {
    let accepted = 0;
    fc.assert(
      fc.property(arbitrary, (one) => {
        const copy: unknown = JSON.parse(JSON.stringify(one));
        const asAjv = validate(copy);
        if (asAjv) accepted++;
        expect(isAccepted(copy)).toBe(asAjv);
      }),
      { numRuns: 2000, seed: 6 },
    );
    expect(accepted).toBeGreaterThan(5);
    expect(accepted).toBeLessThan(2000);
  });
});

test.each(["README.md", "README.zh-CN.md", "docs/config.md"])("the configs shown in %s are valid", (page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  const kind = page.startsWith("docs") ? "json" : "jsonc";
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))].map(
    ([, body]) => body,
  );
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks)
    expect(() => checkConfig(JSON.parse(block ?? ""), schema, page, say)).not.toThrow();
});
