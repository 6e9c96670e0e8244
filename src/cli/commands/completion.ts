import { Argument, type Command } from "commander";
import type { CommandContext } from "../command-context.ts";
import type { GlobalOptions } from "../global-options.ts";
import type { ShellName } from "../print-completion.ts";

/** See CommandModule. */
export const examples = [
  "completion bash --output policy-mine.bash",
  "completion zsh --output _policy-mine",
  "completion fish --output policy-mine.fish",
];

/** `completion SHELL`: the script that lets a shell complete command lines. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  command.addArgument(new Argument("<shell>", say("help.shell")).choices(["bash", "zsh", "fish"]));
  command.action(async (shell: ShellName, _own: unknown, self: Command) => {
    const { printCompletion } = await import("../print-completion.ts");
    context.finish(await printCompletion(shell, self.optsWithGlobals<GlobalOptions>(), context));
  });
}
