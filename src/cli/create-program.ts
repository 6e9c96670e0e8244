import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { Say } from "../dictionaries/messages.ts";
import { packageVersion } from "../dictionaries/package-version.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import { isAnnotationFormat } from "../render/annotations/render-annotations.ts";
import { FORMAT_NAMES } from "../render/formats.ts";
import { displayWidth } from "../render/table/display-width.ts";
import type { CommandContext } from "./command-context.ts";
import { commandPath } from "./command-path.ts";
import { COMMANDS } from "./commands.ts";
import { addGlobalOptions } from "./global-options.ts";
import { wrapHelp } from "./wrap-help.ts";

/**
 * The program with its commands by name only: a command's own options, and the modules behind them, are loaded when
 * it is called. Help is given to `write`; errors of usage are thrown as CommanderError.
 */
export function createProgram(context: CommandContext, write: (text: string) => void): Command {
  const { say } = context;
  const program = configure(new Command("policy-mine"), context, write)
    .description(say("help.program"))
    .usage(say("help.usage"))
    .version(packageVersion(), "-V, --version", say("help.version"))
    .helpOption("-h, --help", say("help.help"))
    .helpCommand(false);
  addGlobalOptions(program, say);
  addNegations(program);
  for (const name of COMMANDS.keys()) {
    const summary = say(`help.${name}`);
    const usage = `help.usage.${name}`;
    program
      .command(name)
      .summary(summary)
      .description(summary)
      .usage(say(say.has(usage) ? usage : "help.usage.command"));
  }
  program.addHelpText("after", `\n${say("help.more")}`);
  return program
    .hook("preSubcommand", (_, command) => complete(command, context))
    .hook("preAction", async (_, command) => {
      await context.configure(command);
      checkFormat(command, context);
      checkOutput(command, context);
    });
}

/** The program with all its commands complete, and their examples: for what is made of its definitions. */
export async function createFullProgram(
  context: CommandContext,
): Promise<{ readonly program: Command; readonly examplesOf: ReadonlyMap<string, readonly string[]> }> {
  const program = createProgram(context, () => {});
  const examplesOf = new Map<string, readonly string[]>();
  for (const command of program.commands) {
    await complete(command, context);
    examplesOf.set(command.name(), (await COMMANDS.get(command.name())?.())?.examples ?? []);
  }
  return { program, examplesOf };
}

/**
 * Throws PolicyMineError USAGE where a format for CI systems is asked of a command that checks nothing, or any format
 * of one that has a form of its own; there, what a config file says of the format is for the other commands.
 */
function checkFormat(command: Command, { say }: CommandContext): void {
  const { format } = command.optsWithGlobals<{ readonly format: string }>();
  const form = OWN_FORM.get(command.name());
  if (form !== undefined) {
    if (command.getOptionValueSourceWithGlobals("format") !== "cli") return;
    throw new PolicyMineError("USAGE", say("usage.ownForm", { name: command.name(), format, form }));
  }
  if (CHECKING.includes(command.name()) || !isAnnotationFormat(format)) return;
  const values = {
    name: command.name(),
    format,
    commands: CHECKING.join(", "),
    formats: FORMAT_NAMES.join(", "),
  };
  throw new PolicyMineError("USAGE", say("usage.annotationFormat", values));
}

/** The commands whose findings can be printed for CI systems. */
const CHECKING: readonly string[] = ["freq", "compare", "check"];

/** What the commands write that know no format. */
const OWN_FORM: ReadonlyMap<string, string> = new Map([
  ["report", "HTML"],
  ["init", "JSON, TSV, YAML"],
  ["completion", "bash, zsh, fish"],
  ["man", "roff"],
]);

/**
 * Throws PolicyMineError USAGE where the result would take the place of an input; `merge` may add to what it reads,
 * which it writes again as a whole.
 */
function checkOutput(command: Command, { io, say }: CommandContext): void {
  const { output, format } = command.optsWithGlobals<{ readonly output?: string; readonly format: string }>();
  // Parquet goes into a folder, beside what is there.
  if (output === undefined || format === "parquet" || command.name() === "merge") return;
  const file = resolve(io.cwd, output);
  if (!command.args.some((path) => path !== "-" && resolve(io.cwd, path) === file)) return;
  const where = `policy-mine ${commandPath(command)}`;
  throw new PolicyMineError("USAGE", say("usage.outputIsInput", { where, file: output }));
}

function configure(program: Command, { io, say }: CommandContext, write: (text: string) => void): Command {
  return program
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: write,
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 100, 120),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 100, 120),
    })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth,
      boxWrap: wrapHelp,
      minWidthToWrap: 12,
      styleTitle: (title) => say(`help.title.${title.replace(":", "")}`),
      optionDescription: (option) => describeOption(option, say),
      argumentDescription: ({ description, argChoices }) =>
        description + (argChoices ? say("help.choices", { choices: argChoices.join(", ") }) : ""),
    });
}

/** Gives a command its arguments, options, action and examples. */
async function complete(command: Command, context: CommandContext): Promise<void> {
  const load = COMMANDS.get(command.name());
  if (!load) throw new Error(`no module for the command ${command.name()}`);
  const { define, examples } = await load();
  define(command, context);
  addNegations(command);
  addExamples(command, examples, context.say);
}

/** Shows a command its examples, and each command below it those that are its own. */
function addExamples(command: Command, examples: readonly string[], say: Say): void {
  const own = examples.filter((example) => `${example} `.startsWith(`${commandPath(command)} `));
  const lines = own.map((example) => `  policy-mine ${example}`);
  command.addHelpText("after", ["", say("help.title.Examples"), ...lines].join("\n"));
  for (const inner of command.commands) addExamples(inner, examples, say);
}

/** Takes back what a config file switches on or off: --no-quiet, --color. Hidden, as it is of no use without one. */
function addNegations(command: Command): void {
  for (const { long, negate } of command.options.filter((option) => option.isBoolean() || option.negate)) {
    if (long === undefined || long === "--version") continue;
    const flags = negate ? long.replace("--no-", "--") : long.replace("--", "--no-");
    if (!command.options.some((option) => option.long === flags)) {
      command.addOption(new Option(flags).hideHelp());
    }
  }
  for (const inner of command.commands) addNegations(inner);
}

/** What --help says of an option: description, choices, default. */
export function describeOption({ description, argChoices, defaultValue }: Option, say: Say): string {
  if (!argChoices) return description;
  const values = { choices: argChoices.join(", ") };
  if (Array.isArray(defaultValue)) return description + say("help.listChoices", values);
  const preset = defaultValue === undefined ? "" : say("help.default", { value: String(defaultValue) });
  return description + say("help.choices", values) + preset;
}
