import { printableLine } from "../render/printable.ts";
import { shorten } from "../render/table/fit-text.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";

/** The line on standard error that shows how far long work is. */
export interface Progress {
  /** `done` documents are done, the last of them `path`. */
  show(done: number, path: string): Promise<void>;
  /** Takes the line away, before anything else is written there. */
  clear(): Promise<void>;
}

/**
 * Opens the progress line: on a terminal only, where the results do not go to the same one, not with --quiet, and only
 * for work that takes longer than a second.
 */
export function openProgress(
  { output, quiet }: Pick<GlobalOptions, "output" | "quiet">,
  { io, say }: Pick<CommandContext, "io" | "say">,
): Progress {
  const apart = output !== undefined || !io.stdout.isTerminal;
  if (!apart || quiet || !io.stderr.isTerminal) return { show: nothing, clear: nothing };
  const begin = performance.now();
  let last = begin + FIRST - EVERY;
  let shown = false;
  return {
    async show(done, path) {
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      shown = true;
      const line = say("progress.documents", { n: done, path: printableLine(path) });
      await io.stderr.write(`${ERASE}${shorten(line, (io.stderr.columns ?? 80) - 1)}`);
    },
    async clear() {
      if (shown) await io.stderr.write(ERASE);
      shown = false;
    },
  };
}

/** Milliseconds before the first line, and between two. */
const FIRST = 1000;
const EVERY = 100;

/** To the start of the line, and erase it. */
const ERASE = "\r\u001b[K";

async function nothing(): Promise<void> {}
