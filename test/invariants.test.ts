import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { readPolicyTerms } from "../src/dictionaries/policy-terms.ts";
import { loadDocuments } from "../src/load/load-documents.ts";
import type { MinedDocument } from "../src/model/extraction.ts";
import type { SourceDocument } from "../src/model/source-document.ts";
import { type Span, textOf } from "../src/model/span.ts";
import { type Miner, openMiner } from "../src/pipeline.ts";
import { claimRecords, phraseRecords } from "../src/render/records.ts";
import { renderJson } from "../src/render/render-json.ts";
import { openSegmenter } from "../src/segment/open-segmenter.ts";
import { renderDocuments } from "./render/render-documents.ts";

/** What holds for every document whatsoever. The folders that are not there are skipped. */
const folders = ["../seeds", "./golden", "../../shared/corpus"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((path) => existsSync(path));

interface Mined {
  readonly source: SourceDocument;
  readonly mined: MinedDocument;
}

describe.each(folders)("%s", (folder) => {
  const all: Mined[] = [];
  let miner: Miner;

  beforeAll(async () => {
    miner = await openMiner();
    for await (const source of loadDocuments([folder])) {
      if (!("error" in source)) all.push({ source, mined: miner.mine(source) });
    }
  }, 300_000);

  /** Names the documents for which a rule does not hold, with what breaks it. */
  function breaking(rule: (document: Mined) => readonly unknown[]): readonly string[] {
    return all.flatMap((document) =>
      rule(document).map((what) => `${document.source.path}: ${JSON.stringify(what)}`),
    );
  }

  test("sections are ordered and disjoint, numbered from 1, and lie in the text", () => {
    expect(
      breaking(({ source, mined: { sections } }) =>
        sections.filter(({ id, span, parent, level }, index) => {
          const before = sections[index - 1]?.span.end ?? 0;
          const above = parent === null ? null : sections[parent - 1];
          const under = above === null || (above !== undefined && above.id < id && above.level < level);
          return id !== index + 1 || !isIn(source, span) || span.start < before || !under;
        }),
      ),
    ).toEqual([]);
  });

  test("claims are numbered from 1 in the order of the text and quote it", () => {
    expect(
      breaking(({ source, mined: { claims, sections } }) =>
        claims.filter(({ id, section, quantity, sentence, partOf }, index) => {
          const quoted =
            textOf(source.text, quantity) === quantity.text &&
            textOf(source.text, sentence) === sentence.text;
          const inside = sentence.start <= quantity.start && quantity.end <= sentence.end;
          const ordered = (claims[index - 1]?.quantity.start ?? 0) <= quantity.start;
          const whole = partOf === null || (partOf !== id && partOf >= 1 && partOf <= claims.length);
          const placed = section === 0 || isIn(source, quantity, sections[section - 1]?.span);
          return (
            id !== index + 1 || !quoted || !inside || !ordered || !whole || !placed || !isIn(source, quantity)
          );
        }),
      ),
    ).toEqual([]);
  });

  test("a claim has a value, or a range, or is a first or an open rank", () => {
    expect(
      breaking(({ mined: { claims } }) =>
        claims.filter(({ value, min, max }) => value !== null && (min !== null || max !== null)),
      ),
    ).toEqual([]);
  });

  test("phrases are mentioned as often as they say, in the sections that they name, best first", () => {
    expect(
      breaking(({ source, mined: { phrases } }) =>
        phrases.filter(({ count, mentions, sections, score }, index) => {
          const summed = sections.reduce((sum, section) => sum + section.count, 0);
          const ordered = mentions.every((one, at) => (mentions[at - 1]?.end ?? 0) <= one.start);
          const sorted = index === 0 || (phrases[index - 1]?.score ?? 0) >= score;
          const inText = mentions.every((mention) => isIn(source, mention) && mention.start < mention.end);
          return count !== mentions.length || count !== summed || !ordered || !sorted || !inText;
        }),
      ),
    ).toEqual([]);
  });

  test("no phrase is listed twice", () => {
    expect(
      breaking(({ mined: { phrases } }) => {
        const seen = new Set<string>();
        return phrases.map(({ text }) => text).filter((text) => seen.has(text) || !seen.add(text));
      }),
    ).toEqual([]);
  });

  test("records hold every claim once and every mention of a phrase once", () => {
    expect(
      breaking(({ mined }) => {
        const mentions = mined.phrases.reduce((sum, phrase) => sum + phrase.mentions.length, 0);
        const recorded = phraseRecords(mined).reduce((sum, record) => sum + record.mentions.length, 0);
        return claimRecords(mined).length === mined.claims.length && mentions === recorded
          ? []
          : [{ mentions, recorded }];
      }),
    ).toEqual([]);
  });

  test("tokens tile the text", async () => {
    const segmenter = await openSegmenter("auto", readPolicyTerms());
    expect(
      breaking(({ source }) => {
        const tokens = segmenter.segment(source.folded);
        const torn = tokens.filter(
          ({ start, end }, index) => start !== (tokens[index - 1]?.end ?? 0) || end <= start,
        );
        return (tokens.at(-1)?.end ?? 0) === source.text.length ? torn : [...torn, "the end is missing"];
      }),
    ).toEqual([]);
  }, 120_000);

  test("the result is what the JSON Schema says, and the same when made again", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../dictionaries/extraction.schema.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
      schema,
    );
    const first = stringify(all.map(({ mined }) => mined));
    const again = stringify(all.map(({ source }) => miner.mine(source)));
    expect(first === again).toBe(true);
    expect([validate(JSON.parse(first)), validate.errors]).toEqual([true, null]);
  }, 300_000);

  function stringify(documents: readonly MinedDocument[]): string {
    return renderDocuments(renderJson({ generator: miner.generator }), documents);
  }
});

function isIn(
  { text }: SourceDocument,
  { start, end }: Span,
  within: Span = { start: 0, end: text.length },
): boolean {
  return within.start <= start && start <= end && end <= within.end && within.end <= text.length;
}
