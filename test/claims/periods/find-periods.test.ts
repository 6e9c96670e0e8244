import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findPeriods, type PeriodMention } from "../../../src/claims/periods/find-periods.ts";
import { resolvePeriod } from "../../../src/claims/periods/resolve-period.ts";
import { readPeriodWords } from "../../../src/dictionaries/periods.ts";
import { foldText } from "../../../src/model/fold.ts";

const words = readPeriodWords();
const document = { year: 2025, month: 11, day: 7 };
const lines = readFileSync(new URL("./cases.txt", import.meta.url), "utf8").split("\n");
const cases = lines.filter((line) => line !== "" && !line.startsWith("#"));

/** The text with its mentions marked, and their readings: the form of cases.txt. */
function describeMentions(text: string): string {
  const mentions = findPeriods(foldText(text), words);
  let marked = "";
  let from = 0;
  for (const mention of mentions) {
    marked += `${text.slice(from, mention.start)}[[${text.slice(mention.start, mention.end)}]]`;
    from = mention.end;
  }
  const readings = mentions.map((mention) => describeReading(mention, text)).join("; ");
  return readings === "" ? text : `${marked}${text.slice(from)}\t${readings}`;
}

function describeReading(mention: PeriodMention, text: string): string {
  const period = resolvePeriod(mention, document, { year: null }, text);
  const flags = [
    mention.relative ? " relative" : "",
    mention.event ? " event" : "",
    mention.inName ? " name" : "",
    mention.streak ? " streak" : "",
  ];
  return `${mention.kind} ${period.start ?? ".."}/${period.end ?? ".."}${flags.join("")}`;
}

test.each(cases)("%s", (line) => {
  const text = line.split("\t")[0]?.replaceAll("[[", "").replaceAll("]]", "") ?? "";
  expect(describeMentions(text)).toBe(line);
});
