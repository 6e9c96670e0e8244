import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPolicyTerms } from "../../src/dictionaries/policy-terms.ts";
import { readStopwords } from "../../src/dictionaries/stopwords.ts";
import { openPattern } from "../../src/kwic/open-pattern.ts";
import { documentFromText, loadDocument } from "../../src/load/load-document.ts";
import { LoadError } from "../../src/load/load-error.ts";
import { openSchemaCheck } from "../../src/load/open-schema-check.ts";
import { readExtraction } from "../../src/load/read-extraction.ts";
import { readRecord } from "../../src/load/read-record.ts";
import { readResultParts } from "../../src/load/read-result-parts.ts";
import { foldText } from "../../src/model/fold.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";
import { openMiner } from "../../src/pipeline.ts";
import { checkDictionary, checkDocument, checkRepeats, need } from "./check-document.ts";
import { encodeText, makeDocx, makeHtml, makeOfdFile, mutateBytes } from "./make-bytes.ts";
import { makeProse, makeRun, mutateText } from "./make-text.ts";
import type { Random } from "./random.ts";
import { makeCommand, runCommand } from "./run-command.ts";

/** What is fed with inputs. */
export interface Target {
  readonly name: string;
  /** How many of a thousand inputs, about. */
  readonly share: number;
  /** Milliseconds of processor that any input may take, beside what its length allows. */
  readonly fixed: number;
  make(random: Random): string | Uint8Array;
  /** Throws where something does not hold; `random` is the same for the same input. Says whether the input was taken. */
  run(input: string | Uint8Array, random: Random): Promise<boolean>;
}

/** Opens the targets; `root` is the folder of the package, whose seeds and samples are mutated. */
export async function openTargets(root: string): Promise<readonly Target[]> {
  const miner = await openMiner();
  const [terms, stopwords] = [readPolicyTerms(), readStopwords()];
  const schema = await openSchemaCheck("extraction", "#/$defs/document");
  const seeds = filesOf(join(root, "seeds"), /\.(?:txt|md)$/).map((bytes) =>
    Buffer.from(bytes).toString("utf8"),
  );
  const fixtures = join(root, "test/fixtures/load");
  const pdfs = filesOf(fixtures, /column.*\.pdf$|password\.pdf$/);
  const docs = filesOf(fixtures, /\.doc$/);
  const packages = filesOf(fixtures, /\.docx$/);
  const pages = filesOf(fixtures, /\.html$/);

  const checkLoaded = async (load: () => SourceDocument | Promise<SourceDocument>): Promise<boolean> => {
    let document: SourceDocument;
    try {
      document = await load();
    } catch (error) {
      if (error instanceof LoadError) return false;
      throw error;
    }
    const mined = checkDocument(document, miner);
    if (document.sha256.startsWith("0")) checkRepeats(document, mined, miner);
    const wrong = document.sha256.startsWith("1") ? schema(JSON.parse(JSON.stringify(mined))) : null;
    need(wrong === null, `not as the schema says: ${JSON.stringify(wrong)}`);
    return true;
  };
  const text = (name: string, share: number, make: Target["make"]): Target => ({
    ...{ name, share, make, fixed: 60 },
    run: (input) => checkLoaded(() => documentFromText("input.txt", wellEnded(String(input)))),
  });
  const file = (name: string, share: number, fixed: number, path: string, make: Target["make"]): Target => ({
    ...{ name, share, fixed, make },
    run: (input) => checkLoaded(() => loadDocument(path, Buffer.from(input))),
  });
  const passage = (random: Random): string => {
    const seed = random.pick(seeds);
    const start = random.below(seed.length);
    return seed.slice(start, start + random.small(40, 1200));
  };
  const sample = (files: readonly Uint8Array[]) => (random: Random) =>
    mutateBytes(random.pick(files), random);
  const saved = JSON.stringify({
    schema: "policy-mine/extract/1",
    generator: miner.generator,
    documents: [miner.mine(documentFromText("a.txt", seeds[0]?.slice(0, 1500) ?? ""))],
    errors: [{ path: "b", code: "EMPTY", message: "c" }],
  });

  return [
    text("prose", 360, makeProse),
    text("passages", 300, (random) => mutateText(passage(random), random)),
    text("runs", 10, makeRun),
    file("encodings", 80, 60, "input.txt", (random) =>
      encodeText(random.once(2) ? passage(random) : makeProse(random), random),
    ),
    file("markdown", 30, 60, "input.md", (random) => Buffer.from(markdownOf(random))),
    file("html", 50, 100, "input.html", (random) =>
      random.once(5) ? sample(pages)(random) : Buffer.from(makeHtml(random)),
    ),
    file("docx", 25, 300, "input.docx", (random) =>
      random.once(5) ? sample(packages)(random) : makeDocx(random),
    ),
    file("ofd", 12, 300, "input.ofd", makeOfdFile),
    file("doc", 8, 500, "input.doc", sample(docs)),
    file("pdf", 4, 6000, "input.pdf", sample(pdfs)),
    {
      ...{ name: "dictionary", share: 50, fixed: 200, make: dictionaryOf },
      run: async (input) => {
        checkDictionary(String(input), terms.slice(0, 100), stopwords);
        return true;
      },
    },
    {
      ...{ name: "records", share: 25, fixed: 100, make: recordOf },
      run: async (input) => checkLoaded(async () => readRecord(Buffer.from(input)).load()),
    },
    {
      ...{ name: "results", share: 12, fixed: 300 },
      make: (random) =>
        random.once(2) ? Buffer.from(mutateText(saved, random)) : mutateBytes(Buffer.from(saved), random),
      run: async (input) => {
        const bytes = Buffer.from(input);
        await refused(() => readExtraction(bytes));
        return refused(async () => {
          for await (const part of readResultParts(chunksOf(bytes))) need(part.kind.length > 0, "kind");
        });
      },
    },
    {
      ...{ name: "patterns", share: 8, fixed: 300 },
      make: (random) => `${mutateText(random.pick(PATTERNS), random).slice(0, 60)}\n${makeProse(random)}`,
      run: async (input) => {
        const [source = "", ...lines] = String(input).split("\n");
        const find = await openPattern(source, source.length % 2 === 0).catch((error: Error) => {
          need(error.message !== "" && !(error instanceof TypeError), `pattern ${source}: ${error.stack}`);
          return null;
        });
        const folded = foldText(lines.join("\n"));
        let end = 0;
        for (const span of find?.(folded) ?? []) {
          need(span.start >= end && span.end > span.start && span.end <= folded.length, "match out of order");
          end = span.end;
        }
        return find !== null;
      },
    },
    { name: "commands", share: 12, fixed: 4000, make: makeCommand, run: runCommand },
  ];
}

function filesOf(folder: string, names: RegExp): readonly Uint8Array[] {
  const found = readdirSync(folder)
    .sort()
    .filter((name) => names.test(name));
  return found.map((name) => readFileSync(join(folder, name)));
}

/** As the loader gives a text: documentFromText is handed one that is clean already. */
function wellEnded(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/^\ufeff+/, "");
}

function markdownOf(random: Random): string {
  const marks = [
    "# ",
    "## ",
    "- ",
    "> ",
    "1. ",
    "| a | b |\n|---|---|\n| ",
    "```\n",
    "---\n",
    "[a]: ",
    "***",
    "<!-- ",
    "    ",
  ];
  return random.several(1, 12, () => random.pick(marks) + makeProse(random).slice(0, 200)).join("\n");
}

function dictionaryOf(random: Random): string {
  const line = (): string => {
    const word = makeProse(random).slice(0, random.small(1, 20)).replaceAll("\n", "");
    return random.pick([
      () => word,
      () => `-${word}`,
      () => `${word} ${random.below(1e6)} n`,
      () =>
        `${word}\t${random.pick(["formula", "concept", "x", ""])}\t${random.below(3000)}\t国家\t${word}a|${word}|`,
      () => "text\tcategory\tvariants",
      () => `# ${word}`,
      () =>
        random.pick([
          "\u200b",
          "揭榜挂帅",
          "-揭榜挂帅",
          "的",
          "\t\t\t",
          "+",
          "\ud800",
          "constructor",
          "__proto__",
        ]),
    ])();
  };
  return random.several(0, 40, line).join(random.pick(["\n", "\r\n", "\r"]));
}

function recordOf(random: Random): string | Uint8Array {
  const path = random.pick(["a.txt", "a.md", "a.html", "", "目录/\u001b[2J", "__proto__"]);
  const body = random.once(3)
    ? { base64: Buffer.from(encodeText(makeProse(random), random)).toString("base64") }
    : { text: random.once(4) ? makeHtml(random) : makeProse(random) };
  const line = JSON.stringify({ path, ...body, other: random.below(9) });
  if (random.once(3)) return mutateText(line, random).replaceAll("\n", " ");
  return random.once(3) ? mutateBytes(Buffer.from(line), random) : line;
}

/** Runs a reader that may refuse what it is given. */
async function refused(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (error instanceof LoadError) return false;
    throw error;
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777);
}

const PATTERNS = [
  "增长[0-9.]+%",
  "(a+)+$",
  "(创新|创)*(新)?",
  "\\p{Han}{2,5}",
  "^第.{1,3}条",
  "[^，。]*企业",
  "(?i)gdp|ＧＤＰ",
  "(?:(?:(?:a*)*)*)*",
  "a{1,1000}",
  "（.*?）",
];
