import type { CommandDefinition, OptionDefinition } from "../definitions.ts";
import { allCommands, flagsWithValue } from "./command-tree.ts";

/** The completion script for fish, from version 3.4 on. */
export function completeInFish(program: CommandDefinition): string {
  const commands = allCommands(program);
  const inner = commands.filter(({ path }) => path !== "");
  const lines = commands.flatMap((command) => [
    ...(command.operands.some(({ isPath }) => isPath) ? [] : [complete(command, "-f")]),
    ...command.commands.map(({ name, summary }) => complete(command, `-f -a ${name} -d ${quote(summary)}`)),
    ...command.operands
      .filter(({ choices }) => choices.length > 0)
      .map(({ choices }) => complete(command, `-f -a ${quote(choices.join(" "))}`)),
    ...command.options.map((option) => optionLine(command, option)),
  ]);
  return `# fish completion for policy-mine, made by: policy-mine completion fish
function __policy_mine_command
    set -l path
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case ${flagsWithValue(program).join(" ")}
                set skip 1
                continue
            case '-*'
                continue
        end
        switch "$path $word"
            case ${inner.map(({ path }) => quote(path.includes(" ") ? path : ` ${path}`)).join(" ")}
                set path (string trim "$path $word")
            case '*'
                break
        end
    end
    echo "$path"
end

function __policy_mine_in
    test "$(__policy_mine_command)" = "$argv"
end

${lines.join("\n")}
`;
}

function complete({ path }: CommandDefinition, rest: string): string {
  return `complete -c policy-mine -n "__policy_mine_in ${path === "" ? "''" : path}" ${rest}`;
}

/** An option of the program holds in every command, one of a command in it alone. */
function optionLine(command: CommandDefinition, option: OptionDefinition): string {
  const { short, long, description } = option;
  const name = `${short === null ? "" : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const rest = [name, argumentOf(option), `-d ${quote(description)}`].filter((part) => part !== "").join(" ");
  return command.path === "" ? `complete -c policy-mine ${rest}` : complete(command, rest);
}

function argumentOf({ kind, value, choices, isPath }: OptionDefinition): string {
  if (value === null) return "";
  if (kind === "list" && choices.length > 0) {
    return `-x -a ${quote(`(__fish_complete_list , 'string split " " "${choices.join(" ")}"')`)}`;
  }
  if (choices.length > 0) return `-x -a ${quote(choices.join(" "))}`;
  return isPath ? "-r -F" : "-x";
}

/** A text between single quotes, as fish reads them. */
function quote(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
