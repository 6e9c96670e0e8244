import type { CommandContext } from "./command-context.ts";
import { completeInBash } from "./completion/bash.ts";
import { completeInFish } from "./completion/fish.ts";
import { completeInZsh } from "./completion/zsh.ts";
import { type CommandDefinition, readDefinitions } from "./definitions.ts";
import type { GlobalOptions } from "./global-options.ts";
import { printTo } from "./print-to.ts";

/** The shells that there is a script for. */
export type ShellName = keyof typeof SCRIPTS;

const SCRIPTS = {
  bash: completeInBash,
  zsh: completeInZsh,
  fish: completeInFish,
} satisfies Record<string, (program: CommandDefinition) => string>;

/** Prints the completion script of a shell; returns the exit code. */
export function printCompletion(
  shell: ShellName,
  options: GlobalOptions,
  context: CommandContext,
): Promise<number> {
  return printTo(options, context, async (sink) => {
    await sink.write(SCRIPTS[shell](await readDefinitions(context)));
    return [];
  });
}
