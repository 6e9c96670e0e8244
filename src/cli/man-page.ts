import type { Say } from "../dictionaries/messages.ts";
import type { CommandDefinition, OperandDefinition, OptionDefinition } from "./definitions.ts";

/** What a manual page is made of. */
interface ManPageInput {
  readonly program: CommandDefinition;
  readonly version: string;
  readonly say: Say;
}

/**
 * The manual page policy-mine(1) in roff (man macros, UTF-8), from the definitions that --help is made of.
 *
 * It bears no date: the same definitions give the same page.
 */
export function renderManPage({ program, version, say }: ManPageInput): string {
  const blocks = [
    `.\\" -*- mode: nroff; coding: utf-8 -*-`,
    `.TH POLICY\\-MINE 1 "" ${quoted(`policy-mine ${version}`)} ${quoted(say("man.manual"))}`,
    // No hyphens and a ragged right margin: Han characters have no spaces to stretch.
    ".nh",
    ".ad l",
    heading(say("man.name")),
    `policy\\-mine \\- ${escapeRoff(say("man.whatis"))}`,
    heading(say("man.synopsis")),
    `.B policy\\-mine\n${escapeRoff(program.usage)}`,
    heading(say("man.description")),
    ...paragraphs(say("man.about")),
    heading(say("man.options")),
    ...program.options.map(describeOption),
    heading(say("man.commands")),
    ...program.commands.flatMap((command) => describeCommand(command, say)),
    ...["config", "environment", "exit", "more"].flatMap((part) => [
      heading(say(`man.${part}`)),
      ...list(say(`man.${part}.text`)),
    ]),
  ];
  return `${blocks.join("\n")}\n`;
}

function describeCommand(command: CommandDefinition, say: Say): readonly string[] {
  const { path, usage, summary, operands, options, commands, examples } = command;
  const own = options.filter(({ long }) => long !== "--help");
  return [
    `.SS ${quoted(`policy-mine ${path} ${usage}`)}`,
    fill(summary),
    ...operands.map(describeOperand),
    ...own.map(describeOption),
    ...commands.flatMap((inner) => describeCommand(inner, say)),
    ...describeExamples(examples, say),
  ];
}

function describeExamples(examples: readonly string[], say: Say): readonly string[] {
  if (examples.length === 0) return [];
  const lines = examples.map((example) => escapeRoff(`policy-mine ${example}`));
  return [".PP", escapeRoff(say("help.title.Examples")), ".PP", ".RS 4", ".nf", ...lines, ".fi", ".RE"];
}

function describeOption({ flags, help }: OptionDefinition): string {
  const shown = escapeRoff(flags).replace(/<(.*?)>/g, "\\fI$1\\fB");
  return `.TP\n\\fB${shown}\\fR\n${fill(help)}`;
}

function describeOperand({ name, variadic, description }: OperandDefinition): string {
  return `.TP\n\\fI${escapeRoff(name)}\\fR${variadic ? "\\&..." : ""}\n${fill(description)}`;
}

/** "a: b|c: d" as a list of terms; a text without terms as paragraphs. */
function list(text: string): readonly string[] {
  return text.split("|").flatMap((part) => {
    const [, term, rest] = /^(\S[^:：]*) = (.*)$/s.exec(part) ?? [];
    if (term === undefined || rest === undefined) return paragraphs(part);
    return [`.TP\n\\fB${escapeRoff(term)}\\fR\n${fill(rest)}`];
  });
}

/** The first one follows a heading, which begins a paragraph by itself. */
function paragraphs(text: string): readonly string[] {
  return text.split("|").flatMap((paragraph, index) => [...(index === 0 ? [] : [".PP"]), fill(paragraph)]);
}

/** A text in lines of up to 78 characters where it has spaces, as tools that work on roff like it. */
function fill(text: string): string {
  const lines = text.match(/\S(?:.{0,77}(?=\s|$)|\S+)/gs) ?? [];
  return escapeRoff(lines.join("\n"));
}

function heading(text: string): string {
  return `.SH ${quoted(text)}`;
}

/** The argument of a macro. */
function quoted(text: string): string {
  return `"${escapeRoff(text).replaceAll('"', "\\(dq")}"`;
}

/**
 * A text as roff reads it: nothing in it is a command, and lines may break between Han characters, which roff does
 * not do by itself.
 */
function escapeRoff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gm, "\\&$1")
    .replace(/(?<=[\p{Script=Han}，。；：、）》”／])(?=[\p{Script=Han}（《“A-Za-z0-9])/gu, "\\:");
}
