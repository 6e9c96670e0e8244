import type { CommandContext } from "./command-context.ts";
import { allCommands, flagsOf } from "./completion/command-tree.ts";
import { readDefinitions } from "./definitions.ts";

/** The commands that have an option of their own with this flag: "--segmenter" gives extract, phrases, … */
export async function readOptionOwners(flag: string, context: CommandContext): Promise<readonly string[]> {
  const commands = allCommands(await readDefinitions(context)).filter(({ path }) => path !== "");
  const owners = commands.filter(({ options }) =>
    options.some((option) => option.long !== "--help" && flagsOf(option).includes(flag)),
  );
  return owners.map(({ path }) => path);
}
