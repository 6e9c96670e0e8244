import { ClosedPipe, type Io, type Output } from "./io.ts";
import { main } from "./main.ts";

/** The only place that touches the process: gives its streams, environment and signals to main. */
const interrupt = new AbortController();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    interrupt.abort();
    process.kill(process.pid, signal);
  });
}

const io: Io = {
  get stdin() {
    return process.stdin;
  },
  stdout: openOutput(process.stdout),
  stderr: openOutput(process.stderr),
  env: process.env,
  cwd: process.cwd(),
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

function openOutput(stream: NodeJS.WriteStream): Output {
  let failure: Error | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    failure = error.code === "EPIPE" ? new ClosedPipe() : error;
  });
  return {
    write: (text) =>
      new Promise((done, fail) => {
        if (text === "" || failure) return failure ? fail(failure) : done();
        stream.write(text, (error) => (error ? fail(failure ?? closedPipe(error)) : done()));
      }),
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns;
    },
  };
}

function closedPipe(error: NodeJS.ErrnoException): Error {
  return error.code === "EPIPE" ? new ClosedPipe() : error;
}
