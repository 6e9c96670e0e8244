import type { CommandDefinition, OptionDefinition } from "../definitions.ts";

/** The program and all commands below it, each before those that it holds. */
export function allCommands(command: CommandDefinition): readonly CommandDefinition[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

/** The flags of options whose next word is their value: "-f", "--format", … of any command. */
export function flagsWithValue(program: CommandDefinition): readonly string[] {
  const options = allCommands(program).flatMap(({ options }) => options);
  return [...new Set(options.filter(({ value }) => value !== null).flatMap(flagsOf))];
}

/** The short and the long form of an option. */
export function flagsOf({ short, long }: OptionDefinition): readonly string[] {
  return short === null ? [long] : [short, long];
}

/** A text between single quotes, for a POSIX shell and zsh. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
