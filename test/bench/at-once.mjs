/** Runs a script twice at the same time, its output thrown away: what the machine gives to two processes. */
import { spawn } from "node:child_process";

const ends = [1, 2].map(
  () =>
    new Promise((done) => {
      const stdio = ["ignore", "ignore", "inherit"];
      spawn(process.execPath, process.argv.slice(2), { stdio }).on("close", done);
    }),
);
const statuses = await Promise.all(ends);
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
