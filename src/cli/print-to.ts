import type { LoadFailure } from "../load/load-documents.ts";
import type { InputError } from "../model/extraction.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import { openSink, type Sink } from "./open-sink.ts";
import { wantsColor } from "./wants-color.ts";

/** What the output allows: see RenderOptions. */
export interface OutputOptions {
  readonly width: number | null;
  readonly color: boolean;
  readonly bom: boolean;
}

/**
 * Lets `print` write to --output or standard output, where it stays only if all went well; returns the exit code: 2
 * where `print` returns inputs that could not be done. Where it has nothing to write for them, no file is made.
 */
export async function printTo(
  options: Pick<GlobalOptions, "output" | "color" | "bom" | "format">,
  { io, say }: CommandContext,
  print: (sink: Sink, output: OutputOptions) => Promise<readonly (LoadFailure | InputError)[]>,
): Promise<number> {
  if (options.format === "parquet") throw new PolicyMineError("USAGE", say("usage.parquet"));
  const terminal = options.output === undefined && io.stdout.isTerminal;
  if (terminal && options.format === "xlsx") throw new PolicyMineError("USAGE", say("usage.binary"));
  const sink = await openSink(options.output, { io, say });
  try {
    let written = false;
    const write: Sink["write"] = (data) => {
      written = true;
      return sink.write(data);
    };
    const errors = await print(
      { ...sink, write },
      {
        width: terminal ? (io.stdout.columns ?? 80) : null,
        color: wantsColor(options.color, terminal, io.env),
        bom: options.bom,
      },
    );
    await (written || errors.length === 0 ? sink.close() : sink.discard());
    return errors.length === 0 ? 0 : 2;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
