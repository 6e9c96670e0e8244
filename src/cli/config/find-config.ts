import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { wordedError } from "../../dictionaries/messages.ts";
import { jsonProblem } from "../../load/broken-json.ts";
import type { Io } from "../io.ts";
import { systemReason } from "../system-reason.ts";

/** The name of a config file that is found by itself. */
export const CONFIG_NAME = "policy-mine.config.json";

/** A config file that is in force. */
export interface ConfigFile {
  /** As messages show it: from the working directory, or as given to --config. */
  readonly file: string;
  /** The folder that paths in it start from. */
  readonly folder: string;
  /** What it holds, unchecked. Throws PolicyMineError CONFIG where it cannot be read or is not JSON. */
  read(): unknown;
}

/**
 * The config file of a command line: that of --config, none with --no-config (the last one given counts), else the
 * nearest policy-mine.config.json in the working directory or a folder above it, up to the home folder or the root.
 *
 * It is not read before `read` is called; where there is none, this costs a look into each of those folders.
 */
export function findConfig(argv: readonly string[], io: Pick<Io, "cwd" | "env">): ConfigFile | null {
  const asked = configAsked(argv);
  if (asked === false) return null;
  if (asked !== undefined) return configFile(asked, resolve(io.cwd, asked));
  const home = io.env.HOME ?? io.env.USERPROFILE;
  for (const folder of foldersUpwards(io.cwd, home === undefined ? null : resolve(home))) {
    const path = join(folder, CONFIG_NAME);
    if (statSync(path, { throwIfNoEntry: false })) return configFile(relative(io.cwd, path), path);
  }
  return null;
}

/** The language that a config asks for; undefined where it names none, or is broken, which is said later. */
export function languageOf(config: ConfigFile | null): string | undefined {
  try {
    const { lang } = Object(config?.read());
    return lang === "zh" || lang === "en" ? lang : undefined;
  } catch {
    return undefined;
  }
}

function configAsked(argv: readonly string[]): string | false | undefined {
  const ends = argv.indexOf("--");
  const options = ends === -1 ? argv : argv.slice(0, ends);
  return options.reduce<string | false | undefined>((asked, argument, index) => {
    if (argument === "--no-config") return false;
    if (argument === "--config") return options[index + 1];
    return argument.startsWith("--config=") ? argument.slice("--config=".length) : asked;
  }, undefined);
}

function* foldersUpwards(cwd: string, home: string | null): Generator<string> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    yield folder;
    if (folder === home || folder === dirname(folder)) return;
  }
}

function configFile(file: string, path: string): ConfigFile {
  let parsed: { readonly value: unknown } | null = null;
  const read = (): unknown => {
    parsed ??= { value: parseConfig(readConfig(file, path), file) };
    return parsed.value;
  };
  return { file, folder: dirname(path), read };
}

function readConfig(file: string, path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    const { code = "" } = cause as NodeJS.ErrnoException;
    const key = code === "ENOENT" ? "config.missing" : "config.unreadable";
    throw wordedError("CONFIG", { key, values: { file, reason: systemReason(cause) } }, cause);
  }
}

function parseConfig(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as SyntaxError;
    const { key } = jsonProblem(cause, text);
    const why = message.replace(/ in JSON at position.*| \(line .*|, (?:"|\.\.\.).* is not valid JSON/s, "");
    const values = { file, place: placeOf(message, text), reason: { key, values: { why } } };
    throw wordedError("CONFIG", { key: "config.syntax", values }, cause);
  }
}

/** ":3:5", where the message of the engine names a position. */
function placeOf(message: string, text: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return "";
  const lines = text.slice(0, Number(position)).split("\n");
  return `:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
