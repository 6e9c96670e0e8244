import type { Language } from "../dictionaries/messages.ts";

/** One of the two output streams. */
interface Output {
  /** Resolves when more may be written; throws ClosedPipe where nobody reads any more. */
  write(data: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
}

/** All that the command line takes from the process, so that a test can give its own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** How many processors there are for worker threads; 1 where none may be started. */
  readonly processors: number;
  /** Aborted on Ctrl-C: what is half written is taken back. */
  readonly signal: AbortSignal;
  /** Language of the system where the environment names none. */
  readonly systemLocale: () => string;
}

/** The reader of our output is gone (`| head`): stop, without a word. */
export class ClosedPipe extends Error {}

/** The language of --lang, else of LC_ALL, LC_MESSAGES or LANG, else of the system. */
export function chooseLanguage(asked: string | undefined, io: Pick<Io, "env" | "systemLocale">): Language {
  const locale = asked ?? (io.env.LC_ALL || io.env.LC_MESSAGES || io.env.LANG || io.systemLocale());
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}
