import { relative, resolve } from "node:path";
import { type Command, InvalidArgumentError, type Option } from "commander";
import { readJsonSchema } from "../../dictionaries/json-schema.ts";
import type { Say } from "../../dictionaries/messages.ts";
import { PolicyMineError } from "../../model/policy-mine-error.ts";
import type { CommandContext } from "../command-context.ts";
import { kindOf, takesPath } from "../command-options.ts";
import { commandPath } from "../command-path.ts";
import { type ConfigSchema, checkConfig } from "./check-config.ts";
import { WITHOUT_CONFIG } from "./config-schema.ts";
import type { ConfigFile } from "./find-config.ts";

/**
 * Gives a command the values that a config has for its options, where the command line gives none; returns the keys
 * that it took: `["dict", "freq.top"]`.
 *
 * The section of the command wins over what stands at the top. A value that the command line excludes (--by beside
 * --explain) is left out. Throws PolicyMineError CONFIG for a config that is not as its schema says, or that excludes
 * itself.
 */
export function applyConfig(
  command: Command,
  config: ConfigFile,
  { io, say }: Pick<CommandContext, "io" | "say">,
): readonly string[] {
  if (WITHOUT_CONFIG.includes(command.name())) return [];
  const value = config.read();
  checkConfig(value, readJsonSchema("config") as unknown as ConfigSchema, config.file, say);
  const given = optionsOf(command).filter(isGiven);
  const settings = optionsOf(command)
    .filter((option) => !given.some(({ key }) => key === option.key))
    .filter(({ option }) => !given.some((other) => excludes(option, other.option)))
    .flatMap((option) => settingOf(option, value as ConfigValue, commandPath(command)));
  checkConflicts(settings, config.file, say);
  for (const { owner, key, ...setting } of settings) {
    const parsed = readSetting(setting, config, io.cwd, say);
    owner.setOptionValueWithSource(key, parsed, "config");
  }
  return settings.map(({ name }) => name);
}

/** A config as its schema says. */
type ConfigValue = Readonly<Record<string, unknown>>;

interface OwnedOption {
  readonly option: Option;
  readonly owner: Command;
  /** As in a config: minCount. */
  readonly key: string;
}

interface Setting extends OwnedOption {
  /** As it stands in the config. */
  readonly value: unknown;
  /** Where it stands there: `format`, `freq.format`. */
  readonly name: string;
}

/** The options of a command and of those above it, each key once. */
function optionsOf(command: Command): readonly OwnedOption[] {
  const found = new Map<string, OwnedOption>();
  for (let owner: Command | null = command; owner; owner = owner.parent) {
    for (const option of owner.options) {
      const key = option.attributeName();
      if (!found.has(key)) found.set(key, { option, owner, key });
    }
  }
  return [...found.values()];
}

function isGiven({ owner, key }: OwnedOption): boolean {
  const source = owner.getOptionValueSource(key);
  return source !== undefined && source !== "default";
}

function excludes(one: Option, other: Option): boolean {
  return conflictsOf(one).includes(other.attributeName()) || conflictsOf(other).includes(one.attributeName());
}

/** The keys that `conflicts()` was given; commander keeps them, but its types do not tell of it. */
function conflictsOf(option: Option): readonly string[] {
  return (option as unknown as { readonly conflictsWith: readonly string[] }).conflictsWith;
}

function settingOf(option: OwnedOption, config: ConfigValue, path: string): readonly Setting[] {
  const { key } = option;
  const section = Object(config[path]) as ConfigValue;
  if (Object.hasOwn(section, key)) return [{ ...option, value: section[key], name: `${path}.${key}` }];
  return Object.hasOwn(config, key) ? [{ ...option, value: config[key], name: key }] : [];
}

function checkConflicts(settings: readonly Setting[], file: string, say: Say): void {
  const on = settings.filter(({ value }) => value !== false);
  for (const one of on) {
    const other = on.find(({ option }) => excludes(one.option, option));
    if (other === undefined) continue;
    throw new PolicyMineError("CONFIG", say("config.conflict", { file, what: one.name, other: other.name }));
  }
}

/** The value as the command line would have it, paths from the working directory. */
function readSetting(
  { option, value, name }: Pick<Setting, "option" | "value" | "name">,
  { file, folder }: ConfigFile,
  cwd: string,
  say: Say,
): unknown {
  const move = (path: unknown): string => relative(cwd, resolve(folder, String(path))) || ".";
  const moved = takesPath(option) ? (Array.isArray(value) ? value.map(move) : move(value)) : value;
  if (kindOf(option) === "flag" || Array.isArray(moved) || !option.parseArg) return moved;
  try {
    return option.parseArg(String(moved), undefined);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const values = { file, key: name, what: JSON.stringify(value), nearest: "", expected: error.message };
    throw new PolicyMineError("CONFIG", say("config.wrongValue", values));
  }
}
