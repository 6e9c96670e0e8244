import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
/** With UPDATE_GOLDEN=1 the outputs in the READMEs are written anew, as the golden documents are. */
const update = process.env.UPDATE_GOLDEN === "1";
const bin = mkdtempSync(join(tmpdir(), "policy-mine-bin-"));
writeFileSync(join(bin, "policy-mine"), `#!/bin/sh\nexec node "${root}bin/policy-mine.js" "$@"\n`);
chmodSync(join(bin, "policy-mine"), 0o755);
afterAll(() => rmSync(bin, { recursive: true }));

interface Readme {
  readonly name: string;
  readonly locale: string;
}

const readmes: readonly Readme[] = [
  { name: "README.md", locale: "en_US.UTF-8" },
  { name: "README.zh-CN.md", locale: "zh_CN.UTF-8" },
];

/** A fenced block: what it is, what stands in it, and the comment right before it. */
interface Block {
  readonly kind: string;
  readonly body: string;
  readonly comment: string;
}

const BLOCK = /(?:<!-- (.*) -->\n)?^```(\w+)\n([\s\S]*?)^```$/gm;

function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(BLOCK)].map(([, comment = "", kind = "", body = ""]) => ({ kind, body, comment }));
}

// The examples are lines for a POSIX shell.
describe.skipIf(process.platform === "win32").each(readmes)("$name", ({ name, locale }) => {
  const path = `${root}${name}`;
  const blocks = blocksOf(readFileSync(path, "utf8"));

  const consoles = blocks
    .filter(({ kind }) => kind === "console")
    .map(({ body }) => ({ body, command: body.split("\n")[0] ?? "" }));
  test("has examples", () => {
    expect(consoles.length).toBeGreaterThan(3);
  });

  test.each(consoles)("%#: $command", ({ body, command }) => {
    expect(command).toMatch(/^\$ policy-mine /);
    const { stdout, stderr } = shell(command.slice(2), locale);
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
    compare(path, body, `${command}\n${stdout}`);
  });

  test.each(blocks.filter(({ kind }) => kind === "json"))("the record of $comment", ({ body, comment }) => {
    const [, quantity = "", file = ""] = /^claim (\S+) of (\S+)$/.exec(comment) ?? [];
    const { stdout } = shell(`policy-mine claims ${file} --format ndjson`, locale);
    const records = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { quantity: { text: string } });
    compare(path, body, fieldByField(records.find((record) => record.quantity.text === quantity)));
  });

  test("the example of the library prints what stands below it", () => {
    const example = blocks.find(({ kind }) => kind === "js")?.body ?? "";
    const printed = blocks.find(({ kind }) => kind === "output")?.body ?? "";
    // In dist/, so that the name of the package leads to the build.
    const script = `${root}dist/readme-example.${locale}.mjs`;
    writeFileSync(script, example);
    compare(path, printed, execFileSync(process.execPath, [script], { cwd: root, encoding: "utf8" }));
    rmSync(script);
  });

  test("its dictionaries are none that dict lint finds errors in", () => {
    for (const { body } of blocks.filter(({ kind }) => kind === "text")) {
      const file = join(bin, "terms.txt");
      writeFileSync(file, body);
      expect(shell(`policy-mine dict lint '${file}' --format json`, locale).stdout).not.toContain('"error"');
    }
  });

  test("names every command, every format and every dependency", () => {
    const text = readFileSync(path, "utf8");
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(`${root}package.json`, "utf8"),
    ) as Record<string, Record<string, string>>;
    const help = shell("policy-mine --help --lang en", locale).stdout;
    const commands = [...(help.split("Commands:")[1] ?? "").matchAll(/^ {2}([a-z]+) /gm)].map(
      ([, one]) => one,
    );
    const formats = /one of (.*?)\)/.exec(help.replaceAll(/\s+/g, " "))?.[1]?.split(", ") ?? [];
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((command) => !text.includes(`| \`${command} `))).toEqual([]);
    expect(formats.filter((format) => !text.includes(`\`${format}\``) && format !== "table")).toEqual([]);
    const packages = Object.keys({ ...dependencies, ...optionalDependencies });
    expect(packages.filter((one) => !new RegExp(`\\n\\| ${one}[ （]`).test(text))).toEqual([]);
  });

  test("its scripts exist, and .ci/run is its line for the tests", () => {
    const scripts = blocks.filter(({ kind }) => kind === "sh").map(({ body }) => body.trim());
    const known = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { scripts: object };
    for (const [, script = ""] of scripts.join("\n").matchAll(/npm run ([a-z]+)/g)) {
      expect(Object.keys(known.scripts)).toContain(script);
    }
    expect(scripts).toHaveLength(2);
    expect(readFileSync(`${root}.ci/run`, "utf8")).toContain(`\n${scripts[1]}\n`);
  });
});

function shell(line: string, locale: string): { readonly stdout: string; readonly stderr: string } {
  const env = { PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`, LANG: locale, LC_ALL: locale };
  return spawnSync("sh", ["-c", line], { cwd: root, env, encoding: "utf8" });
}

function compare(path: string, before: string, after: string): void {
  if (update) {
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text.replace(`\n${before}\`\`\``, () => `\n${after}\`\`\``),
    );
  } else expect(after).toBe(before);
}

/** A record as JSON with one field a line. */
function fieldByField(record: object | undefined): string {
  const fields = Object.entries(record ?? {}).map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`);
  return `{\n${fields.join(",\n")}\n}\n`;
}
