import { type Command, Option } from "commander";
import type { Say } from "../dictionaries/messages.ts";
import { ANNOTATION_FORMATS } from "../render/annotations/render-annotations.ts";
import { FORMAT_NAMES, type FormatName } from "../render/formats.ts";
import { numberOption, repeatedOption } from "./command-options.ts";

/** The options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly format: FormatName;
  readonly output?: string;
  readonly dict: readonly string[];
  readonly quiet: boolean;
  /** false with --no-color. */
  readonly color: boolean;
  readonly bom: boolean;
  /** Worker threads, at most; as many as there are processors where not given. */
  readonly jobs?: number;
}

/** Adds the options of GlobalOptions to the program, with --lang and --config, which main reads before all others. */
export function addGlobalOptions(program: Command, say: Say): void {
  program
    .addOption(
      new Option("-f, --format <name>", say("help.format"))
        .choices([...FORMAT_NAMES, ...ANNOTATION_FORMATS])
        .default(FORMAT_NAMES[0]),
    )
    .option("-o, --output <file>", say("help.output"))
    .addOption(repeatedOption("--dict <file>", say("help.dictionary")).default([], ""))
    .addOption(new Option("--lang <language>", say("help.lang")).choices(["zh", "en"]))
    .option("--config <file>", say("help.config"))
    .option("--no-config", say("help.noConfig"))
    .option("--bom", say("help.bom"), false)
    .addOption(numberOption("-j, --jobs <n>", say("help.jobs"), say))
    .option("--no-color", say("help.noColor"))
    .option("-q, --quiet", say("help.quiet"), false);
}
