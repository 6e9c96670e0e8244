import { loadDocuments } from "../load/load-documents.ts";
import type { InputError } from "../model/extraction.ts";
import { type MinerOptions, openMiner } from "../pipeline.ts";
import { FORMATS } from "../render/formats.ts";
import { printable } from "../render/printable.ts";
import type { View } from "../render/renderer.ts";
import type { CommandContext } from "./commands.ts";
import type { GlobalOptions } from "./global-options.ts";
import { openSink, type Sink } from "./open-sink.ts";
import { wantsColor } from "./wants-color.ts";

/** What one of the mining commands asks for. */
export interface MiningRequest extends GlobalOptions {
  readonly paths: readonly string[];
  readonly view: View;
  readonly miner: MinerOptions;
  /** Key phrases shown per official. */
  readonly top?: number;
}

/** Loads, mines and prints, document by document; returns the exit code (2 where an input could not be done). */
export async function mineAndPrint(request: MiningRequest, context: CommandContext): Promise<number> {
  const sink = await openSink(request.output, context.io);
  try {
    const errors = await printAll(request, context, sink);
    await sink.close();
    return errors.length === 0 ? 0 : 2;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

async function printAll(
  request: MiningRequest,
  context: CommandContext,
  sink: Sink,
): Promise<readonly InputError[]> {
  const { io, language, say } = context;
  const miner = await openMiner(request.miner);
  const openRenderer = await FORMATS[request.format]();
  const terminal = request.output === undefined && io.stdout.isTerminal;
  const renderer = openRenderer({
    view: request.view,
    generator: miner.generator,
    language,
    say,
    width: terminal ? (io.stdout.columns ?? 80) : null,
    color: wantsColor(request.color, terminal, io.env),
    bom: request.bom,
    top: request.top,
  });
  const errors: InputError[] = [];
  await sink.write(renderer.start());
  for await (const loaded of loadDocuments(request.paths, { cwd: io.cwd, stdin: io.stdin })) {
    io.signal.throwIfAborted();
    if ("error" in loaded) {
      errors.push(loaded.error);
      await io.stderr.write(`${printable(`${loaded.error.path}: ${loaded.error.message}`)}\n`);
    } else {
      await sink.write(renderer.document(miner.mine(loaded)));
    }
  }
  await sink.write(renderer.end(errors));
  return errors;
}
