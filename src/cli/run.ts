import { availableParallelism } from "node:os";
import { wordedError } from "../dictionaries/messages.ts";
import type { PolicyMineError } from "../model/policy-mine-error.ts";
import { compileLater } from "../workers/compile-later.ts";
import { ClosedPipe, type Io } from "./io.ts";
import { main } from "./main.ts";
import { systemReason } from "./system-reason.ts";

compileLater(process.versions.v8);

/** The only place that touches the process: gives its streams, environment and signals to main. */
const interrupt = new AbortController();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    interrupt.abort();
    process.kill(process.pid, signal);
  });
}

let reads = false;

const io: Io = {
  // Opened where it is read: that takes as long as a small file.
  stdin: {
    [Symbol.asyncIterator]: () => {
      reads = true;
      return process.stdin[Symbol.asyncIterator]();
    },
  },
  stdout: openOutput(process.stdout, "stdout"),
  stderr: openOutput(process.stderr, "stderr"),
  env: process.env,
  cwd: process.cwd(),
  processors: availableParallelism(),
  signal: interrupt.signal,
  systemLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
};

try {
  process.exitCode = await main(process.argv.slice(2), io);
} catch (error) {
  process.exitCode = 2;
  process.stderr.write(
    `policy-mine: a bug, please report it\n${error instanceof Error ? error.stack : error}\n`,
  );
}

// Who still writes to us must not be waited for, where the reader of our own output is gone.
if (reads) process.stdin.destroy();

function openOutput(stream: NodeJS.WriteStream, name: "stdout" | "stderr"): Io["stdout"] {
  let failure: Error | null = null;
  const failureOf = (error: NodeJS.ErrnoException): Error => {
    failure ??= error.code === "EPIPE" ? new ClosedPipe() : unwritable(name, error);
    return failure;
  };
  stream.on("error", failureOf);
  return {
    write: (data) =>
      new Promise((done, fail) => {
        if (failure) fail(failure);
        else stream.write(data, (error) => (error ? fail(failureOf(error)) : done()));
      }),
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns;
    },
  };
}

function unwritable(name: "stdout" | "stderr", error: NodeJS.ErrnoException): PolicyMineError {
  const values = { stream: { key: `output.${name}`, values: {} }, reason: systemReason(error) };
  return wordedError("OUTPUT", { key: "output.noRoom", values }, error);
}
