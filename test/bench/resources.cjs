// Preloaded into a measured process: says on standard error what it took of processor time and, at most, of memory.
// Worker threads preload it too; they are counted in their process.
if (require("node:worker_threads").isMainThread)
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(`peak-kb ${maxRSS} cpu-ms ${(userCPUTime + systemCPUTime) / 1000}\n`);
  });
