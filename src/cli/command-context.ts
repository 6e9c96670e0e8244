import type { Command } from "commander";
import type { Language, Say } from "../dictionaries/messages.ts";
import type { Io } from "./io.ts";

/** What a command gets from the command line around it. */
export interface CommandContext {
  readonly io: Io;
  readonly language: Language;
  readonly say: Say;
  /** Sets the exit code of the run. */
  finish(exitCode: number): void;
  /** Gives a command what a config file has for it; throws PolicyMineError CONFIG for a bad one. */
  configure(command: Command): Promise<void>;
}
