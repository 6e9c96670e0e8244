import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMessages } from "../../src/dictionaries/messages.ts";
import type { Annotation, AnnotationReport } from "../../src/render/annotations/annotation.ts";
import { renderGithub } from "../../src/render/annotations/render-github.ts";
import { renderJunit } from "../../src/render/annotations/render-junit.ts";
import { renderSarif } from "../../src/render/annotations/render-sarif.ts";
import { readXml } from "./read-xml.ts";
import { SARIF } from "./sarif-schema.ts";

const say = readMessages("en");
const plain: Annotation = { rule: "new", level: "warning", title: "new: 甲", message: "0 → 1" };

function report(annotations: readonly Annotation[]): AnnotationReport {
  const rules = ["new", "gone"].map((rule) => ({ rule, description: `no term is ${rule}` }));
  return { name: "policy-mine freq", version: "1.2.3", rules, annotations };
}

describe("github", () => {
  const lines = (annotations: readonly Annotation[]) =>
    renderGithub(report(annotations), say).split("\n").slice(0, -1);

  test("nothing to say, nothing printed", () => {
    expect(renderGithub(report([]), say)).toBe("");
  });

  test.each([
    // % and line ends in both; : and , in properties only.
    [{ message: "100%, 见: 甲" }, "::warning title=new%3A 甲::100%25, 见: 甲"],
    [{ message: "a\nb\r\nc" }, "::warning title=new%3A 甲::a b c"],
    [{ title: "a,b:c%d\n::error::x" }, "::warning title=a%2Cb%3Ac%25d %3A%3Aerror%3A%3Ax::0 → 1"],
    [{ path: "a,b:c%.txt", place: null }, "::warning file=a%2Cb%3Ac%25.txt,title=new%3A 甲::0 → 1"],
    [{ path: "a\nb.txt", place: null }, "::warning file=a%0Ab.txt,title=new%3A 甲::0 → 1"],
    // Control characters never reach the log.
    [{ message: "\u001b[31m红\u0000" }, "::warning title=new%3A 甲::\ufffd[31m红\ufffd"],
  ])("%j", (facts, expected) => {
    expect(lines([{ ...plain, ...facts }])).toEqual([expected]);
  });

  test("columns only where the place ends on its line", () => {
    const place = { line: 2, column: 5, endLine: 2, endColumn: 8 };
    expect(lines([{ ...plain, path: "a", place }])[0]).toContain("file=a,line=2,col=5,endColumn=8,title");
    const over = { ...place, endLine: 3, endColumn: 2 };
    expect(lines([{ ...plain, path: "a", place: over }])[0]).toContain("file=a,line=2,endLine=3,title");
  });

  /** So many annotations of each level, and how many lines of each come out; the last notice says what is hidden. */
  test.each([
    [{ error: 10, warning: 10, notice: 10 }, { error: 10, warning: 10, notice: 10 }, null],
    [{ error: 11, warning: 1, notice: 0 }, { error: 10, warning: 1, notice: 1 }, "1 more error is hidden"],
    [
      { error: 12, warning: 30, notice: 11 },
      { error: 10, warning: 10, notice: 10 },
      "2 more errors are hidden; 20 more warnings are hidden; 2 more notices are hidden",
    ],
    [{ error: 0, warning: 0, notice: 12 }, { error: 0, warning: 0, notice: 10 }, "3 more notices are hidden"],
    [
      { error: 11, warning: 0, notice: 10 },
      { error: 10, warning: 0, notice: 10 },
      "1 more error is hidden; 1 more notice is hidden",
    ],
  ])("at most ten of a level: %j", (given, expected, hidden) => {
    const levels = ["error", "warning", "notice"] as const;
    const all = levels.flatMap((level) => Array<Annotation>(given[level]).fill({ ...plain, level }));
    const shown = lines(all);
    for (const level of levels) {
      expect(shown.filter((line) => line.startsWith(`::${level} `))).toHaveLength(expected[level]);
    }
    expect(shown.at(-1)?.startsWith("::notice title=policy-mine::")).toBe(hidden !== null);
    if (hidden !== null) expect(shown.at(-1)).toBe(`::notice title=policy-mine::${hidden}`);
  });
});

/** Any text, and often what XML, URIs and workflow commands take for something else. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(..."<>&\"'%:,\n\r\t\u0000\u0008\u001b\u0085\u202e\ufffe\uffff\ud800甲/\\ "),
  }),
  fc.constantFrom("]]>", "<!--", "&amp;", "&#0;", "::error::", "../a b/c?d#e.txt"),
);

const anyAnnotation: fc.Arbitrary<Annotation> = fc
  .record({
    rule: fc.constantFrom("new", "gone"),
    level: fc.constantFrom("error", "warning", "notice"),
    title: anyText,
    message: anyText,
    path: anyText,
    line: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .map(({ path, line, ...facts }) => ({
    ...facts,
    level: facts.level as Annotation["level"],
    path,
    place: line === null ? null : { line, column: 1, endLine: line, endColumn: 2 },
  }));

const anyReport = fc.array(anyAnnotation, { maxLength: 5 }).map(report);

describe("junit", () => {
  test("is well-formed XML, whatever the texts hold, and its counts are true", () => {
    fc.assert(
      fc.property(anyReport, (given) => {
        const root = readXml(renderJunit(given));
        expect(root.name).toBe("testsuites");
        const suites = root.children;
        expect(suites.map(({ name }) => name)).toEqual(["testsuite", "testsuite"]);
        const sum = (name: string) =>
          suites.reduce((total, suite) => total + Number(suite.attributes[name]), 0);
        expect(root.attributes.tests).toBe(String(sum("tests")));
        expect(root.attributes.failures).toBe(String(sum("failures")));
        for (const { attributes, children } of suites) {
          expect(children.every(({ name }) => name === "testcase")).toBe(true);
          expect(attributes.tests).toBe(String(children.length));
          const failed = children.filter((one) => one.children.some(({ name }) => name === "failure"));
          expect(attributes.failures).toBe(String(failed.length));
        }
      }),
    );
  });

  test("what is markup is text", () => {
    const annotation = {
      ...plain,
      level: "error",
      title: '<a b="c">&amp;',
      message: "x < y && ]]>",
    } as const;
    const [suite] = readXml(renderJunit(report([annotation]))).children;
    const [one] = suite?.children ?? [];
    expect(one?.attributes.name).toBe('<a b="c">&amp;');
    expect(one?.children[0]).toMatchObject({
      name: "failure",
      text: "x < y && ]]>",
      attributes: { type: "new" },
    });
  });

  test("characters that XML does not have are replaced", () => {
    const message = "a\u0000b\u001bc\ud800d\ufffee\u007f";
    const text = renderJunit(report([{ ...plain, message }]));
    expect(text).toContain("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd");
  });

  test("a rule with nothing to say is a case that passed", () => {
    const text = renderJunit(report([]));
    expect(text).toContain('<testcase classname="policy-mine freq.new" name="no term is new"/>');
    expect(readXml(text).attributes).toMatchObject({ tests: "2", failures: "0" });
  });
});

describe("sarif", () => {
  const isSarif = new Ajv({ strict: false }).compile(SARIF);

  test("has the fields of the standard, whatever the texts hold", () => {
    fc.assert(
      fc.property(anyReport, (given) => {
        const log = JSON.parse(renderSarif(given));
        isSarif(log);
        expect(isSarif.errors ?? []).toEqual([]);
        const [{ results, tool }] = log.runs;
        expect(results).toHaveLength(given.annotations.length);
        for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      }),
    );
  });

  test.each([
    ["甲 1/乙#?.md", "%E7%94%B2%201/%E4%B9%99%23%3F.md"],
    ["./docs/a.txt", "docs/a.txt"],
    ["/docs/a b.txt", "file:///docs/a%20b.txt"],
    ["a\ud800b", "a%EF%BF%BDb"],
  ])("the path %j is the URI %s", (path, uri) => {
    const log = JSON.parse(renderSarif(report([{ ...plain, path, place: null }])));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test("what is about no file has no location", () => {
    const [result] = JSON.parse(renderSarif(report([plain]))).runs[0].results;
    expect(result).not.toHaveProperty("locations");
  });
});
