import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { runMain } from "./run-main.ts";
import { ARTICLE, temporaryFolder } from "./temporary-folder.ts";

const examples = await Promise.all(
  [...COMMANDS].map(async ([name, load]) =>
    (await load()).examples.map((example) => [name, example] as const),
  ),
);

/** What the examples of `merge` read. */
async function savedResults(cwd: string): Promise<void> {
  const run = (line: string) => runMain(line.split(" "), { cwd });
  await run("extract report.txt --format json --output north.json");
  await run("extract notices/one.txt --format json --output south.json");
  await run("extract notices/two.txt --format ndjson --output parts/part-00000");
  await run("freq report.txt --save counts-one.json");
  await run("freq notices/one.txt --save counts-two.json");
}

test.each(examples.flat())("%s: policy-mine %s", async (name, example) => {
  const cwd = temporaryFolder({
    "report.txt": ARTICLE,
    "notices/one.txt": ARTICLE,
    "notices/two.txt": ARTICLE.replace("612", "613"),
    "my-terms.txt": "镜湖模式 5 n\n",
    "parts/_SUCCESS": "",
    "records.ndjson": `${JSON.stringify({ path: "report.txt", text: ARTICLE })}\n`,
  });
  if (name === "merge") await savedResults(cwd);
  const argv = example.split(" ").map((argument) => argument.replace(/^my-terms/, `${cwd}/my-terms`));
  const { code, stdout, stderr } = await runMain(argv, { cwd, stdin: ARTICLE });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(argv.includes("--output") ? "in the file" : stdout).not.toBe("");
  expect(example.startsWith(name)).toBe(true);
});

test.each([...COMMANDS.keys()])("%s --help shows its examples, in both languages", async (name) => {
  const english = await runMain([name, "--help"]);
  const chinese = await runMain([name, "--help", "--lang", "zh"]);
  for (const example of (await COMMANDS.get(name)?.())?.examples ?? []) {
    expect(english.stdout).toContain(`\n  policy-mine ${example}\n`);
    expect(chinese.stdout).toContain(`\n  policy-mine ${example}\n`);
  }
  expect(english.stdout).toMatch(/^Usage: /);
  expect(chinese.stdout).toMatch(/^用法：/);
});

test("--help names every command", async () => {
  const { stdout } = await runMain(["--help"]);
  for (const name of COMMANDS.keys()) expect(stdout).toMatch(new RegExp(`^  ${name} .*\\S$`, "m"));
});
