import { inEnglish, readMessages } from "../dictionaries/messages.ts";
import { loadDocument } from "../load/load-documents.ts";
import { failureOf, LoadError } from "../load/load-error.ts";
import { readRecord } from "../load/read-record.ts";
import type { Generator, MinedDocument } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { type Miner, openMiner } from "../pipeline.ts";
import { withChoice } from "../render/choose-phrases.ts";
import { FORMATS } from "../render/formats.ts";
import type { Renderer } from "../render/renderer.ts";
import type { FailedOutcome, MiningOutcome, MiningSetup, MiningTask, Rendering } from "./mining-task.ts";
import { openCollector } from "./open-collector.ts";
import { type PackedTokens, packTokens } from "./pack-tokens.ts";

/** Does documents one after the other, each wholly: load, mine, render. */
export interface Runner {
  readonly generator: Generator;
  /** Never throws: what goes wrong is an outcome. */
  run(task: MiningTask): Promise<MiningOutcome>;
}

/** Loads the words and the engine; throws as openMiner does. */
export async function openRunner(setup: MiningSetup): Promise<Runner> {
  const miner = await openMiner(setup.miner);
  const renderer = setup.rendering && (await openRenderer(setup.rendering, miner.generator));
  const collectAfter = openCollector(COLLECT_EVERY);
  return {
    generator: miner.generator,
    run: async (task) => {
      let path = task.path;
      const collect = (): void => collectAfter(task.bytes.length);
      try {
        const record = task.isRecord ? readRecord(task.bytes) : null;
        path = record?.path ?? path;
        if (task.entry !== null) {
          const { unpackEntry } = await import("./pack-entry.ts");
          collect();
          const mined = { ...unpackEntry(task.entry), path };
          return outcomeOf({ mined, source: null, tokens: null, entry: null }, setup, renderer);
        }
        const source = await (record ? record.load() : loadDocument(path, task.bytes));
        const mined = miner.mine(source, collect);
        return outcomeOf(await keepWanted(mined, source, miner, setup), setup, renderer);
      } catch (error) {
        return failedOutcome(path, error);
      }
    },
  };
}

/** Bytes of documents. */
const COLLECT_EVERY = 3_000_000;

function openRenderer(
  { format, language, options }: Rendering,
  generator: Generator,
): Promise<Renderer> | Renderer {
  const say = readMessages(language);
  return FORMATS[format]().then((open) => open({ ...options, generator, language, say }));
}

/** What was found in a document, and what else of it the setup wants. */
interface Mined {
  readonly mined: MinedDocument;
  readonly source: SourceDocument | null;
  readonly tokens: PackedTokens | null;
  readonly entry: Uint8Array | null;
}

async function keepWanted(
  mined: MinedDocument,
  source: SourceDocument,
  miner: Miner,
  { withSource, withTokens, withEntry }: MiningSetup,
): Promise<Mined> {
  return {
    mined,
    source: withSource ? source : null,
    tokens: withTokens ? packTokens(miner.segment(source)) : null,
    entry: withEntry ? (await import("./pack-entry.ts")).packEntry(mined) : null,
  };
}

function outcomeOf(
  { mined: all, source, tokens, entry }: Mined,
  { choice }: MiningSetup,
  renderer: Renderer | null,
): MiningOutcome {
  const mined = withChoice(all, choice);
  const { path } = mined;
  if (renderer === null) return { kind: "mined", path, mined, source, tokens, entry };
  return { kind: "rendered", path, pieces: renderer.document(mined), entry };
}

/** A bug of ours costs the document, not the run: a corpus of millions goes on. */
export function failedOutcome(path: string, error: unknown): FailedOutcome {
  if (error instanceof LoadError) return { kind: "failed", ...failureOf(path, error), stack: null };
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const wording = { key: "input.bug", values: { what } };
  const stack = error instanceof Error ? (error.stack ?? what) : what;
  return { kind: "failed", error: { path, code: "BUG", message: inEnglish(wording) }, wording, stack };
}
