import { main } from "../../src/cli/main.ts";

/** What a run of the command line is given; everything has a default. */
export interface Given {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of the terminal that standard output is; no terminal where not given. */
  readonly columns?: number;
  readonly signal?: AbortSignal;
}

/** What came of it. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process. */
export async function runMain(argv: readonly string[], given: Given = {}): Promise<Outcome> {
  const printed = { stdout: "", stderr: "" };
  const outputTo = (stream: "stdout" | "stderr", columns: number | undefined) => ({
    write: async (data: string | Uint8Array) => {
      printed[stream] += typeof data === "string" ? data : new TextDecoder("latin1").decode(data);
    },
    isTerminal: columns !== undefined,
    columns,
  });
  const code = await main(argv, {
    stdin: bytesOf(given.stdin ?? ""),
    stdout: outputTo("stdout", given.columns),
    stderr: outputTo("stderr", undefined),
    env: given.env ?? { LANG: "en_US.UTF-8" },
    cwd: given.cwd ?? process.cwd(),
    processors: 1,
    signal: given.signal ?? new AbortController().signal,
    systemLocale: () => "en-US",
  });
  return { code, ...printed };
}

async function* bytesOf(stdin: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
}
