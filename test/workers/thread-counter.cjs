/** Loaded into a process with --require: says on standard error how many worker threads it starts, a line each. */
const threads = require("node:worker_threads");

if (threads.isMainThread) {
  const { Worker } = threads;
  threads.Worker = class extends Worker {
    constructor(...given) {
      process.stderr.write("(thread)\n");
      super(...given);
    }
  };
} else if (process.env.KILLER !== undefined) {
  // Any text that holds this word ends the thread that reads it as a record.
  const { parse } = JSON;
  JSON.parse = (text, ...rest) => {
    if (typeof text === "string" && text.includes(process.env.KILLER)) process.exit(7);
    return parse(text, ...rest);
  };
}
