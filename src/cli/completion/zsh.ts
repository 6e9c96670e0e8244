import type { CommandDefinition, OperandDefinition, OptionDefinition } from "../definitions.ts";
import { allCommands, flagsOf, quote } from "./command-tree.ts";

/** The completion script for zsh: a function to put into a folder of fpath as `_policy-mine`, or to source. */
export function completeInZsh(program: CommandDefinition): string {
  return `#compdef policy-mine
# zsh completion for policy-mine, made by: policy-mine completion zsh

${allCommands(program)
  .map((command) => functionFor(command, program))
  .join("\n")}
if [ "$funcstack[1]" = "_policy-mine" ]; then
  _policy-mine "$@"
else
  compdef _policy-mine policy-mine
fi
`;
}

function functionFor(command: CommandDefinition, program: CommandDefinition): string {
  const own = command === program ? [] : command.options;
  const shared = program.options.filter(({ long }) => !own.some((option) => option.long === long));
  const specs = [...own, ...shared].map(specOf);
  return command.commands.length > 0
    ? functionWithCommands(command, specs)
    : `${nameOf(command)}() {
  _arguments -s -S \\
    ${[...specs, ...command.operands.map(operandSpec)].join(" \\\n    ")}
}
`;
}

function functionWithCommands(command: CommandDefinition, specs: readonly string[]): string {
  const lines = command.commands.map(({ name, summary }) => `        ${quote(`${colons(name)}:${summary}`)}`);
  const calls = command.commands.map((inner) => `        ${inner.name}) ${nameOf(inner)} ;;`);
  return `${nameOf(command)}() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  _arguments -C -s -S \\
    ${specs.join(" \\\n    ")} \\
    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
${lines.join("\n")}
      )
      _describe -t commands command commands ;;
    argument)
      case $line[1] in
${calls.join("\n")}
      esac ;;
  esac
}
`;
}

/** "_policy-mine-dict-lint" */
function nameOf({ path }: CommandDefinition): string {
  return ["_policy-mine", ...path.split(" ").filter((name) => name !== "")].join("-");
}

/** An option as _arguments wants it: '(-f --format)'{-f+,--format=}'[output format]:name:(table json)' */
function specOf(option: OptionDefinition): string {
  const { short, long, description, kind, value } = option;
  const several = kind === "repeated";
  const signs = value === null ? ["", ""] : ["+", "="];
  const flags = short === null ? [`${long}${signs[1]}`] : [`${short}${signs[0]}`, `${long}${signs[1]}`];
  const excluded = several ? "*" : short === null ? "" : `(${flagsOf(option).join(" ")})`;
  const text = `[${description.replace(/[\\[\]:]/g, "\\$&")}]${value === null ? "" : `:${colons(value)}:${actionFor(option)}`}`;
  if (flags.length === 1) return quote(`${excluded}${flags[0]}${text}`);
  return `${quote(excluded)}{${flags.join(",")}}${quote(text)}`;
}

function actionFor({ kind, choices, isPath }: OptionDefinition): string {
  if (choices.length === 0) return isPath ? "_files" : " ";
  return kind === "list" ? `_sequence compadd - ${choices.join(" ")}` : `(${choices.join(" ")})`;
}

function operandSpec({ name, variadic, choices, isPath }: OperandDefinition, index: number): string {
  const action = choices.length > 0 ? `(${choices.join(" ")})` : isPath ? "_files" : " ";
  return quote(`${variadic ? "*" : index + 1}:${colons(name)}:${action}`);
}

function colons(text: string): string {
  return text.replaceAll(":", "\\:");
}
