import { type Command, Option } from "commander";
import type { CommandContext } from "../command-context.ts";
import type { InitOptions } from "../write-project.ts";

/** See CommandModule. */
export const examples = ["init", "init project --documents texts", "init project --ci gitlab"];

/** `init [DIR]`: a config, a dictionary and a CI workflow to start from. */
export function define(command: Command, context: CommandContext): void {
  const { say } = context;
  command.argument("[folder]", say("help.init.folder"), ".");
  command.addOption(
    new Option("--ci <system>", say("help.init.ci")).choices(["github", "gitlab", "none"]).default("github"),
  );
  command.option("--documents <path>", say("help.init.documents"), "documents");
  command.option("--force", say("help.init.force"), false);
  command.action(async (folder: string, _own: unknown, self: Command) => {
    const { writeProject } = await import("../write-project.ts");
    context.finish(await writeProject(folder, self.optsWithGlobals<InitOptions>(), context));
  });
}
