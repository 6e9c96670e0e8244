import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";

/** A file under commands/: adds its arguments, options, examples and action to the command of its name. */
export interface CommandModule {
  /** Command lines for --help, without "policy-mine"; a test runs each of them. */
  readonly examples: readonly string[];
  define(command: Command, context: CommandContext): void;
}

/**
 * The commands, in the order of --help; each is loaded only when it is called. Summaries: help.NAME in messages.tsv.
 */
export const COMMANDS: ReadonlyMap<string, () => Promise<CommandModule>> = new Map([
  ["extract", () => import("./commands/extract.ts")],
  ["sections", () => import("./commands/sections.ts")],
  ["phrases", () => import("./commands/phrases.ts")],
  ["claims", () => import("./commands/claims.ts")],
  ["text", () => import("./commands/text.ts")],
  ["freq", () => import("./commands/freq.ts")],
  ["compare", () => import("./commands/compare.ts")],
  ["kwic", () => import("./commands/kwic.ts")],
  ["matrix", () => import("./commands/matrix.ts")],
  ["check", () => import("./commands/check.ts")],
  ["tasks", () => import("./commands/tasks.ts")],
  ["report", () => import("./commands/report.ts")],
  ["merge", () => import("./commands/merge.ts")],
  ["dict", () => import("./commands/dict.ts")],
  ["init", () => import("./commands/init.ts")],
  ["completion", () => import("./commands/completion.ts")],
  ["man", () => import("./commands/man.ts")],
]);
