import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readClaims } from "../../src/claims/read-claims.ts";
import { readClaimDictionaries } from "../../src/dictionaries/claim-dictionaries.ts";
import type { Claim } from "../../src/model/extraction.ts";
import { documentOf } from "./document-of.ts";
import { type MarkedCase, readMarkedCases } from "./marked-case.ts";

const dictionaries = readClaimDictionaries();
const files = readdirSync(new URL("cases/", import.meta.url)).sort();

function describeClaim(claim: Claim, wanted: string): string {
  const value = claim.value ?? (claim.min === null ? "-" : `${claim.min}~${claim.max}`);
  const parts = [claim.kind, String(value), ...(claim.unit ? [claim.unit] : [])];
  if (claim.comparator !== "exact") parts.push(`{${claim.comparator}}`);
  if (claim.direction) parts.push(`{${claim.direction}}`);
  if (claim.rank) parts.push(`{${claim.rank.top ? "top " : ""}${claim.rank.scope}}`);
  if (wanted.includes("{basis:")) parts.push(`{basis:${claim.basis}}`);
  if (/\{[\d-]*\/[\d-]*\}/.test(wanted))
    parts.push(`{${claim.period?.start ?? ""}/${claim.period?.end ?? ""}}`);
  if (/\{(?:actual|target|rule)\}/.test(wanted)) parts.push(`{${claim.status}}`);
  if (claim.partOf !== null) parts.push("{part}");
  if (wanted.includes("←")) parts.push(`← ${claim.indicator}`);
  return parts.join(" ");
}

function read({ file, text, marks, expected }: MarkedCase): { said: string[]; unmarked: string[] } {
  // The sentences of rules….txt stand in a set of rules.
  const facts = file.startsWith("rules") ? { title: "资助办法" } : {};
  const { claims, rejected } = readClaims(documentOf(text, facts), [], dictionaries);
  const said = marks.map(({ start, end }, index) => {
    const claim = claims.find(({ quantity }) => quantity.start === start && quantity.end === end);
    if (claim) return describeClaim(claim, expected[index] ?? "");
    const refusal = rejected.find((span) => span.start < end && start < span.end);
    return refusal ? `x ${refusal.reason}` : "nothing";
  });
  const unmarked = claims.filter(
    ({ kind, quantity }) =>
      kind !== "first" && !marks.some(({ start, end }) => quantity.start === start && quantity.end === end),
  );
  return { said, unmarked: unmarked.map(({ quantity }) => quantity.text) };
}

describe.each(files)("claims: %s", (file) => {
  const cases = readMarkedCases(file);

  it.each(cases.map((given) => [given.line, given.text.slice(0, 40), given] as const))(
    "line %i: %s",
    (_l, _t, given) => {
      expect(given.expected).toHaveLength(given.marks.length);
      expect(read(given)).toEqual({ said: given.expected, unmarked: [] });
    },
  );
});

it("has as many counter-examples as examples in the file of rejections", () => {
  const cases = readMarkedCases("rejections.txt");
  const taken = cases.filter(({ expected }) => expected.some((wanted) => !wanted.startsWith("x ")));
  const left = cases.filter(({ expected }) => expected.every((wanted) => wanted.startsWith("x ")));
  expect(left.length).toBeGreaterThanOrEqual(20);
  expect(left.length).toBeGreaterThanOrEqual(taken.length);
});
