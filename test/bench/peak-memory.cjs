// Preloaded into a measured process: says on standard error how much memory it took at most.
process.on("exit", () => {
  process.stderr.write(`peak-kb ${process.resourceUsage().maxRSS}\n`);
});
