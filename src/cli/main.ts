import type { CommanderError } from "commander";
import { readMessages } from "../dictionaries/messages.ts";
import type { CommandContext } from "./command-context.ts";
import { findConfig, languageOf } from "./config/find-config.ts";
import { createProgram } from "./create-program.ts";
import { chooseLanguage, type Io } from "./io.ts";
import { reportFailure } from "./report-failure.ts";
import { checkHelpRequest } from "./usage-error.ts";

/**
 * Runs the command line and returns its exit code: 0 done, 1 a check that was asked for failed, 2 something could not
 * be done. Everything that it takes from the process comes in `io`; a bug throws.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const config = findConfig(argv, io);
  const language = chooseLanguage(languageAsked(argv) ?? languageOf(config), io);
  const say = readMessages(language);
  let exitCode = 0;
  let help = "";
  let fromConfig: readonly string[] = [];
  const context: CommandContext = {
    io,
    language,
    say,
    finish: (code) => {
      exitCode = code;
    },
    configure: async (command) => {
      if (config === null) return;
      const { applyConfig } = await import("./config/apply-config.ts");
      fromConfig = applyConfig(command, config, context);
    },
  };
  const program = createProgram(context, (text) => {
    help += text;
  });
  try {
    await program.parseAsync(withHelpLast(argv), { from: "user" }).catch(async (error: CommanderError) => {
      if (!HELP.has(error.code)) throw error;
      const wanted = error.exitCode === 0;
      if (wanted) await checkHelpRequest(program, context);
      exitCode = wanted ? 0 : 2;
      await (wanted ? io.stdout : io.stderr).write(help);
    });
    return exitCode;
  } catch (error) {
    const keys = fromConfig.join(", ");
    const note = keys === "" ? null : say("usage.fromConfig", { file: config?.file ?? "", keys });
    return await reportFailure(error, { argv, program, context, note });
  }
}

/** How commander ends a run that only shows help or the version; without a command help is shown as an error. */
const HELP: ReadonlySet<string> = new Set(["commander.help", "commander.helpDisplayed", "commander.version"]);

/** `help freq` and `--help freq` as commander takes them: `freq --help`. */
function withHelpLast(argv: readonly string[]): readonly string[] {
  const [first = "", ...rest] = argv;
  return /^(?:help|--help|-h)$/.test(first) ? [...rest, "--help"] : argv;
}

/** The value of --lang, which decides the language of all the rest, errors of usage too. */
function languageAsked(argv: readonly string[]): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === "--lang") return argv[index + 1];
    if (argument.startsWith("--lang=")) return argument.slice("--lang=".length);
  }
  return undefined;
}
