import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { wordedError } from "../dictionaries/messages.ts";
import { packageVersion } from "../dictionaries/package-version.ts";
import { printable } from "../render/printable.ts";
import type { CommandContext } from "./command-context.ts";
import { quote } from "./completion/command-tree.ts";
import { CONFIG_NAME } from "./config/find-config.ts";
import type { GlobalOptions } from "./global-options.ts";
import { makeFolder } from "./make-folder.ts";
import { writeWhole } from "./open-sink.ts";
import { systemReason } from "./system-reason.ts";

/** The options of `init`. */
export interface InitOptions extends Pick<GlobalOptions, "quiet"> {
  readonly ci: "github" | "gitlab" | "none";
  /** Where the documents of the project are, from its folder. */
  readonly documents: string;
  readonly force: boolean;
}

/** A file to write, by its path in the project. */
interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a config, a dictionary and a CI workflow into a folder, which is made where it is not there, and says what it
 * wrote. A file that is there already is left alone and named as an error, unless --force is given; returns the exit
 * code: 2 where one was left alone.
 */
export async function writeProject(
  folder: string,
  options: InitOptions,
  context: CommandContext,
): Promise<number> {
  const { io, say } = context;
  let written = 0;
  let kept = 0;
  for (const { path, text } of await projectFiles(folder, options, context)) {
    const shown = join(folder, path).replaceAll("\\", "/");
    if (!options.force && existsSync(resolve(io.cwd, shown))) {
      kept++;
      await io.stderr.write(`${printable(say("init.kept", { file: shown }))}\n`);
      continue;
    }
    await write(shown, text, context);
    written++;
    await io.stdout.write(`${printable(say("init.wrote", { file: shown }))}\n`);
  }
  if (written > 0 && !options.quiet) await io.stdout.write(`\n${nextSteps(folder, options, context)}`);
  return kept === 0 ? 0 : 2;
}

async function projectFiles(
  folder: string,
  { ci, documents }: InitOptions,
  context: CommandContext,
): Promise<readonly ProjectFile[]> {
  const schema = "node_modules/policy-mine/dictionaries/config.schema.json";
  const hasSchema = existsSync(resolve(context.io.cwd, folder, schema));
  const config = { ...(hasSchema ? { $schema: `./${schema}` } : {}), ...CONFIG };
  const values = { DOCUMENTS: JSON.stringify(documents), VERSION: packageVersion() };
  const template = (name: string): Promise<string> => fillTemplate(name, values, context);
  const files = [
    { path: CONFIG_NAME, text: `${JSON.stringify(config, null, 2)}\n` },
    { path: DICTIONARY_NAME, text: await template("init-terms.tsv") },
  ];
  if (ci === "none") return files;
  return [...files, { path: WORKFLOWS[ci], text: await template(`init-${ci}.yml`) }];
}

const DICTIONARY_NAME = "policy-terms.tsv";

/** What differs from the defaults: the words of the project, and phrases as what the baseline counts. */
const CONFIG = { dict: [DICTIONARY_NAME], freq: { unit: "phrase" }, "dict suggest": { minCount: 3 } };

const WORKFLOWS = { github: ".github/workflows/policy-mine.yml", gitlab: ".gitlab-ci.yml" } as const;

/** Reads assets/NAME and fills its places: {{VERSION}} by `values`, {{lint}} by the message init.lint. */
async function fillTemplate(
  name: string,
  values: Readonly<Record<string, string>>,
  { say }: CommandContext,
): Promise<string> {
  const text = await readFile(new URL(`../../assets/${name}`, import.meta.url), "utf8");
  return text.replace(
    /\{\{(\w+)\}\}/g,
    (_, key: string) => values[key] ?? say(`init.comment.${key}`, { version: packageVersion() }),
  );
}

async function write(file: string, text: string, context: CommandContext): Promise<void> {
  try {
    await makeFolder(dirname(resolve(context.io.cwd, file)));
  } catch (cause) {
    const values = { file, reason: systemReason(cause) };
    throw wordedError("OUTPUT", { key: "output.unwritable", values }, cause);
  }
  await writeWhole(file, text, context);
}

function nextSteps(folder: string, { ci, documents }: InitOptions, { say }: CommandContext): string {
  const steps = [
    ...(folder === "." ? [] : [`cd ${shellWord(folder)}`]),
    say("init.next.terms", { file: DICTIONARY_NAME }),
    say("init.next.baseline", { folder: documents, documents: shellWord(documents) }),
    ...(ci === "none" ? [] : [say("init.next.commit")]),
  ];
  const lines = steps.map((step, index) => `  ${index + 1}. ${step}`);
  return `${[say("init.next"), ...lines].join("\n")}\n`;
}

/** A path as a shell takes it for one word. */
function shellWord(path: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : quote(path);
}
