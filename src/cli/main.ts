import type { CommanderError } from "commander";
import { readMessages } from "../dictionaries/messages.ts";
import type { CommandContext } from "./commands.ts";
import { createProgram } from "./create-program.ts";
import { chooseLanguage, type Io } from "./io.ts";
import { reportFailure } from "./report-failure.ts";

/**
 * Runs the command line and returns its exit code: 0 done, 1 a check that was asked for failed, 2 something could not
 * be done. Everything that it takes from the process comes in `io`; a bug throws.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = chooseLanguage(languageAsked(argv), io);
  let exitCode = 0;
  let help = "";
  const context: CommandContext = {
    io,
    language,
    say: readMessages(language),
    finish: (code) => {
      exitCode = code;
    },
  };
  const program = createProgram(context, (text) => {
    help += text;
  });
  try {
    await program.parseAsync(argv, { from: "user" }).catch(async (error: Partial<CommanderError>) => {
      if (!error.code || !HELP.has(error.code)) throw error;
      const wanted = error.exitCode === 0;
      exitCode = wanted ? 0 : 2;
      await (wanted ? io.stdout : io.stderr).write(help);
    });
    return exitCode;
  } catch (error) {
    return await reportFailure(error, argv, program, context);
  }
}

/** How commander ends a run that only shows help or the version; without a command help is shown as an error. */
const HELP: ReadonlySet<string> = new Set(["commander.help", "commander.helpDisplayed", "commander.version"]);

/** The value of --lang, which decides the language of all the rest, errors of usage too. */
function languageAsked(argv: readonly string[]): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === "--lang") return argv[index + 1];
    if (argument.startsWith("--lang=")) return argument.slice("--lang=".length);
  }
  return undefined;
}
