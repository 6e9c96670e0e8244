/**
 * The part of SARIF 2.1.0 (OASIS standard) that we write, in our own words: sections 3.13 (log), 3.14 (run), 3.18 and
 * 3.19 (tool), 3.49 (reportingDescriptor), 3.27 (result), 3.28 to 3.30 (location, physicalLocation, region).
 */
const message = closed({ text: { type: "string" } }, ["text"]);
const index = { type: "integer", minimum: -1 };
const position = { type: "integer", minimum: 1 };

const region = closed(
  { startLine: position, startColumn: position, endLine: position, endColumn: position },
  ["startLine"],
);

/** A URI reference (RFC 3986): no character that must be encoded. */
const uri = { type: "string", pattern: "^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*$" };

const location = closed(
  { physicalLocation: closed({ artifactLocation: closed({ uri }, ["uri"]), region }, ["artifactLocation"]) },
  ["physicalLocation"],
);

const result = closed(
  {
    ruleId: { type: "string" },
    ruleIndex: index,
    level: { enum: ["none", "note", "warning", "error"] },
    message,
    locations: { type: "array", items: location },
  },
  ["message"],
);

const driver = closed(
  {
    name: { type: "string" },
    semanticVersion: { type: "string" },
    rules: {
      type: "array",
      uniqueItems: true,
      items: closed({ id: { type: "string" }, shortDescription: message }, ["id"]),
    },
  },
  ["name"],
);

const run = closed(
  {
    tool: closed({ driver }, ["driver"]),
    columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
    results: { type: "array", items: result },
  },
  ["tool"],
);

export const SARIF = closed(
  { $schema: { type: "string" }, version: { const: "2.1.0" }, runs: { type: "array", items: run } },
  ["version", "runs"],
);

function closed(properties: object, required: readonly string[]): object {
  return { type: "object", properties, required, additionalProperties: false };
}
