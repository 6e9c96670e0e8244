import { loadDocuments } from "../load/load-documents.ts";
import type { InputError, MinedDocument } from "../model/extraction.ts";
import { type Miner, type MinerOptions, openMiner } from "../pipeline.ts";
import { FORMATS } from "../render/formats.ts";
import type { Renderer, View } from "../render/renderer.ts";
import type { CommandContext } from "./commands.ts";
import type { GlobalOptions } from "./global-options.ts";
import { openSink, type Sink } from "./open-sink.ts";
import { openProgress } from "./progress.ts";
import { reportInputError } from "./report-input-error.ts";
import { wantsColor } from "./wants-color.ts";

/** What one of the mining commands asks for. */
export interface MiningRequest {
  readonly paths: readonly string[];
  readonly view: View;
  readonly options: GlobalOptions & Pick<MinerOptions, "segmenter"> & { readonly top?: number };
  readonly layers: MinerOptions["layers"];
}

/** Loads, mines and prints, document by document; returns the exit code (2 where an input could not be done). */
export async function mineAndPrint(request: MiningRequest, context: CommandContext): Promise<number> {
  const { options } = request;
  const sink = await openSink(options.output, context.io);
  try {
    const miner = await openMiner({
      layers: request.layers ?? {},
      segmenter: options.segmenter ?? "auto",
      dictionaries: options.dict,
    });
    const renderer = await openRenderer(request, miner, context);
    const errors = await printAll(request, miner, renderer, sink, context);
    await sink.close();
    return errors.length === 0 ? 0 : 2;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

async function openRenderer(
  { view, options }: MiningRequest,
  { generator }: Miner,
  { io, say, language }: CommandContext,
): Promise<Renderer> {
  const open = await FORMATS[options.format]();
  const terminal = options.output === undefined && io.stdout.isTerminal;
  return open({
    view,
    generator,
    language,
    say,
    width: terminal ? (io.stdout.columns ?? 80) : null,
    color: wantsColor(options.color, terminal, io.env),
    bom: options.bom,
    top: options.top,
  });
}

async function printAll(
  { paths, view, options }: MiningRequest,
  miner: Miner,
  renderer: Renderer,
  sink: Sink,
  context: CommandContext,
): Promise<readonly InputError[]> {
  const { io } = context;
  const apart = options.output !== undefined || !io.stdout.isTerminal;
  const progress = openProgress(apart && !options.quiet, context);
  const errors: InputError[] = [];
  let done = 0;
  await sink.write(renderer.start());
  for await (const loaded of loadDocuments(paths, { cwd: io.cwd, stdin: io.stdin })) {
    if ("error" in loaded) {
      errors.push(loaded.error);
      await progress.clear();
      await reportInputError(loaded.error, context);
    } else {
      await sink.write(renderer.document(choosePhrases(miner.mine(loaded), view, options.top)));
      await progress.show(++done, loaded.path);
    }
  }
  await progress.clear();
  await sink.write(renderer.end(errors));
  return errors;
}

/** `phrases --top N` gives the first N; for `extract` the number only says how many its summary shows. */
function choosePhrases(document: MinedDocument, view: View, top: number | undefined): MinedDocument {
  if (view !== "phrases" || top === undefined) return document;
  return { ...document, phrases: document.phrases.slice(0, top) };
}
