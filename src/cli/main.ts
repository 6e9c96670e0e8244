import { Command, type CommanderError } from "commander";
import { readMessages } from "../dictionaries/messages.ts";
import { packageVersion } from "../dictionaries/package-version.ts";
import { COMMANDS, type CommandContext } from "./commands.ts";
import { addGlobalOptions } from "./global-options.ts";
import { chooseLanguage, type Io } from "./io.ts";
import { reportFailure } from "./report-failure.ts";

/**
 * Runs the command line and returns its exit code: 0 done, 1 a check that was asked for failed, 2 something could not
 * be done. Everything that it takes from the process comes in `io`; a bug throws.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = chooseLanguage(languageAsked(argv), io);
  const say = readMessages(language);
  let exitCode = 0;
  let help = "";
  const context: CommandContext = {
    io,
    language,
    say,
    finish: (code) => {
      exitCode = code;
    },
  };
  const program = createProgram(context, (text) => {
    help += text;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!isHelp(error)) return await reportFailure(error, program, context);
    const asked = error.exitCode === 0;
    await (asked ? io.stdout : io.stderr).write(help);
    return asked ? 0 : 2;
  }
}

function createProgram(context: CommandContext, write: (text: string) => void): Command {
  const { io, say } = context;
  const program = new Command("policy-mine")
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
      styleTitle: (title) => say(`help.title.${title.replace(":", "")}`),
    })
    .description(say("help.program"))
    .usage(say("help.usage"))
    .version(packageVersion(), "-V, --version", say("help.version"))
    .helpOption("-h, --help", say("help.help"))
    .helpCommand(false);
  addGlobalOptions(program, say);
  for (const name of COMMANDS.keys()) {
    program
      .command(name)
      .summary(say(`help.${name}`))
      .description(say(`help.${name}`))
      .usage(say("help.usage.command"));
  }
  return program.hook("preSubcommand", async (_, command) => {
    const load = COMMANDS.get(command.name());
    if (!load) throw new Error(`no module for the command ${command.name()}`);
    const module = await load();
    module.define(command, context);
    const examples = module.examples.map((example) => `  policy-mine ${example}`);
    command.addHelpText("after", `\n${say("help.title.Examples")}\n${examples.join("\n")}`);
  });
}

/** The value of --lang, which decides the language of all the rest, errors of usage too. */
function languageAsked(argv: readonly string[]): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === "--lang") return argv[index + 1];
    if (argument.startsWith("--lang=")) return argument.slice("--lang=".length);
  }
  return undefined;
}

function isHelp(error: unknown): error is CommanderError {
  const code = (error as Partial<CommanderError>).code;
  return code === "commander.helpDisplayed" || code === "commander.help" || code === "commander.version";
}
