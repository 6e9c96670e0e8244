import type { CommandDefinition, OptionDefinition } from "../definitions.ts";
import { allCommands, flagsOf, flagsWithValue, quote } from "./command-tree.ts";

/** The completion script for bash, from version 3.2 on (that of macOS); it needs no other package. */
export function completeInBash(program: CommandDefinition): string {
  const commands = allCommands(program);
  const inner = commands.filter(({ path }) => path !== "");
  const values = commands.flatMap((command) =>
    command.options.filter(({ value }) => value !== null).map((option) => valueCase(command, option)),
  );
  return `# bash completion for policy-mine, made by: policy-mine completion bash
_policy_mine() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command="" before="" index=1 word
  COMPREPLY=()
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $previous == "=" ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $current == --*=* ]]; then
    previous=\${current%%=*} before=\${current%%=*}= current=\${current#*=}
  fi
  while ((index < COMP_CWORD)); do
    word=\${COMP_WORDS[index]}
    case $word in
      ${flagsWithValue(program).join(" | ")})
        [[ \${COMP_WORDS[index+1]} == "=" ]] && ((index++))
        ((index++)) ;;
      -*) ;;
      *)
        case "$command $word" in
          ${inner.map(({ path }) => quote(path.includes(" ") ? path : ` ${path}`)).join(" | ")})
            command="\${command:+$command }$word" ;;
          *) break ;;
        esac ;;
    esac
    ((index++))
  done
  case "$command:$previous" in
${[...values.filter(({ path }) => path !== ""), ...values.filter(({ path }) => path === "")].map(({ text }) => text).join("\n")}
  esac
  if [[ $current == -* ]]; then
    case $command in
${commands.map((command) => `      ${quote(command.path)}) _policy_mine_words ${quote(optionWords(command, program))} ;;`).join("\n")}
    esac
    return
  fi
  case $command in
${commands.map(operandCase).join("\n")}
  esac
}

_policy_mine_words() {
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "$current"))
}

_policy_mine_list() {
  local kept=""
  [[ $current == *,* ]] && kept=\${current%,*},
  compopt -o nospace 2>/dev/null
  COMPREPLY=($(compgen -P "$before$kept" -W "$1" -- "\${current##*,}"))
}

_policy_mine_files() {
  local file
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do
    COMPREPLY+=("$before$file")
  done < <(compgen -f -- "$current")
}

complete -F _policy_mine policy-mine
`;
}

/** The line that completes the value of an option. */
function valueCase(
  { path }: CommandDefinition,
  option: OptionDefinition,
): { readonly path: string; readonly text: string } {
  const flags = flagsOf(option).map((flag) => (path === "" ? `*:${flag}` : quote(`${path}:${flag}`)));
  return { path, text: `    ${flags.join(" | ")}) ${actionFor(option)}return ;;` };
}

function actionFor({ kind, choices, isPath }: OptionDefinition): string {
  if (choices.length > 0) {
    return `_policy_mine_${kind === "list" ? "list" : "words"} ${quote(choices.join(" "))}; `;
  }
  return isPath ? "_policy_mine_files; " : "";
}

function optionWords(command: CommandDefinition, program: CommandDefinition): string {
  const options = command === program ? program.options : [...command.options, ...program.options];
  return [...new Set(options.flatMap(flagsOf))].join(" ");
}

function operandCase({ path, commands, operands }: CommandDefinition): string {
  const [operand] = operands;
  const words = commands.length > 0 ? commands.map(({ name }) => name) : (operand?.choices ?? []);
  const action =
    words.length > 0
      ? `_policy_mine_words ${quote(words.join(" "))} `
      : operands.some(({ isPath }) => isPath)
        ? "_policy_mine_files "
        : "";
  return `    ${quote(path)}) ${action};;`;
}
