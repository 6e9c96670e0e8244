import type { Command } from "commander";

/** The names of a command below the program: "dict lint", "" for the program itself. */
export function commandPath(command: Command): string {
  if (!command.parent) return "";
  return [commandPath(command.parent), command.name()].filter((name) => name !== "").join(" ");
}
