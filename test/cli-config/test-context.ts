import type { CommandContext } from "../../src/cli/command-context.ts";
import { type Language, readMessages } from "../../src/dictionaries/messages.ts";

/** A context for definitions alone: nothing is run with it. */
export function testContext(language: Language = "en"): CommandContext {
  const output = { write: async () => {}, isTerminal: false, columns: undefined };
  return {
    io: {
      stdin: (async function* () {})(),
      stdout: output,
      stderr: output,
      env: {},
      cwd: ".",
      processors: 1,
      signal: new AbortController().signal,
      systemLocale: () => "en",
    },
    language,
    say: readMessages(language),
    finish: () => {},
    configure: async () => {},
  };
}
