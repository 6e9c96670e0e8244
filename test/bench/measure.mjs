import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const RESOURCES = fileURLToPath(new URL("resources.cjs", import.meta.url));

/** The middle value; of an even number the lower one of the two. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/**
 * Runs whole processes, one of each in turn, `runs` times, and `again` times for memory and processor time, which V8's
 * own threads make differ from run to run. Gives for each: median wall time and processor time in ms, peak memory in MB,
 * what it printed; null where it failed.
 */
export function measureProcesses(commands, runs, again = 1) {
  const times = new Map(commands.map((command) => [command, []]));
  const failed = new Set();
  for (let run = 0; run <= runs; run++) {
    for (const command of commands) {
      if (failed.has(command)) continue;
      const start = performance.now();
      const { status } = spawn(command, {});
      if (status !== 0) failed.add(command);
      // The first run fills the caches of the file system.
      else if (run > 0) times.get(command).push(performance.now() - start);
    }
  }
  return commands.map((command) => {
    if (failed.has(command)) return { ...command, ms: null, cpu: null, megabytes: null, output: "" };
    const once = Array.from({ length: again }, () => measureOnce(command));
    const cpu = once[0].cpu === null ? null : median(once.map((result) => result.cpu));
    return { ...once[0], cpu, ms: median(times.get(command)) };
  });
}

/** Runs a whole process once: the same as measureProcesses, but for the wall time, which is that of this run. */
export function measureOnce(command) {
  const start = performance.now();
  const { status, stdout, stderr } = spawn(command, { NODE_OPTIONS: `--require=${RESOURCES}` });
  const ms = performance.now() - start;
  if (status !== 0) return { ...command, ms: null, cpu: null, megabytes: null, output: "" };
  const [, kilobytes, cpu] = /peak-kb (\d+) cpu-ms ([\d.]+)/.exec(stderr) ?? [];
  return {
    ...command,
    ms,
    cpu: cpu === undefined ? null : Number(cpu),
    megabytes: kilobytes === undefined ? null : Number(kilobytes) / 1024,
    output: stdout,
  };
}

function spawn({ run, args }, env) {
  return spawnSync(run, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Median time in ms of `runs` calls, and what the last one returned. */
export function measureCalls(call, runs) {
  const times = [];
  let result;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    result = call();
    times.push(performance.now() - start);
  }
  return { ms: median(times), result };
}
