import type { Command, Option } from "commander";
import { kindOf, takesPath } from "../command-options.ts";
import { commandPath } from "../command-path.ts";
import type { ConfigSchema } from "./check-config.ts";

/** The commands that write about the program and mine nothing: a config says nothing to them. */
export const WITHOUT_CONFIG: readonly string[] = ["init", "completion", "man"];

/** Options of a run, not of a project: where its result goes, what it saves, which config it reads. */
const RUN_ONLY: readonly string[] = ["version", "output", "save", "config"];

/** Options that several commands take in one sense, and that may stand at the top for all of them. */
const SHARED: readonly string[] = ["segmenter", "jobs", "cache"];

/**
 * The JSON Schema of a config file, from the definitions of a program whose commands are all complete: its options at
 * the top, and a section for each command. dictionaries/config.schema.json is this; a test compares the two.
 */
export function configSchemaOf(program: Command): object {
  const commands = leavesOf(program).filter((command) => !WITHOUT_CONFIG.includes(command.name()));
  const shared = new Map(
    commands
      .flatMap(({ options }) => options)
      .filter((option) => SHARED.includes(option.attributeName()))
      .map((option) => [option.attributeName(), option]),
  );
  const common = [...program.options.filter(isOfProjects), ...shared.values()];
  const inSections = program.options.filter((option) => isOfProjects(option) && option.long !== "--lang");
  const sections = commands.map((command) => {
    const properties = propertiesOf([...command.options.filter(isOfProjects), ...inSections]);
    return [commandPath(command), objectOf(properties, command.description())] as const;
  });
  const start = { $schema: { type: "string", description: "this schema, for editors" } } as const;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "policy-mine.config.json",
    ...objectOf(
      { ...start, ...propertiesOf(common), ...Object.fromEntries(sections) },
      "Options of policy-mine for a project; the command line wins. Paths start from the folder of the file.",
    ),
  };
}

/** The commands that do something: dict lint, not dict. */
function leavesOf(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf);
}

function isOfProjects(option: Option): boolean {
  return !RUN_ONLY.includes(option.attributeName()) && !option.hidden;
}

function objectOf(properties: Readonly<Record<string, ConfigSchema>>, description: string): ConfigSchema {
  return { type: "object", description, properties, additionalProperties: false };
}

function propertiesOf(options: readonly Option[]): Readonly<Record<string, ConfigSchema>> {
  return Object.fromEntries(options.map((option) => [option.attributeName(), schemaOf(option)]));
}

function schemaOf(option: Option): ConfigSchema {
  const { description: text, argChoices } = option;
  const description = takesPath(option) ? `${text}; from the folder of this file` : text;
  const one: ConfigSchema = argChoices ? { type: "string", enum: argChoices } : { type: "string" };
  switch (kindOf(option)) {
    case "flag":
      return { type: "boolean", description: option.negate ? `false: ${text}` : text };
    case "number":
      return { type: "integer", minimum: 1, description };
    case "amount":
      return { type: "number", exclusiveMinimum: 0, description };
    case "probability":
      return { type: "number", exclusiveMinimum: 0, maximum: 1, description };
    case "list":
    case "repeated":
      return { type: "array", items: one, description };
    case "text":
      return { ...one, description };
  }
}
