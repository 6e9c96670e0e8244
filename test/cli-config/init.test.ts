import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Outcome, runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";

const home = process.cwd();
afterEach(() => process.chdir(home));

/** A new project, which is the working directory of the process too: dictionaries are read from there. */
async function project(line: string): Promise<{ readonly cwd: string; readonly outcome: Outcome }> {
  const cwd = temporaryFolder();
  process.chdir(cwd);
  return { cwd, outcome: await runMain(line.split(" "), { cwd }) };
}

const workflows = { github: ".github/workflows/policy-mine.yml", gitlab: ".gitlab-ci.yml" };

describe.each(["en", "zh"])("init --lang %s", (language) => {
  test.each(["github", "gitlab"] as const)(
    "says what it wrote for %s, and no place is left open",
    async (ci) => {
      const { cwd, outcome } = await project(`init --ci ${ci} --lang ${language}`);
      const files = ["policy-mine.config.json", "policy-terms.tsv", workflows[ci]];
      expect(outcome).toMatchObject({ code: 0, stderr: "" });
      for (const file of files) {
        expect(outcome.stdout).toContain(` ${file}\n`);
        expect(readFileSync(join(cwd, file), "utf8")).not.toMatch(/\{\{|undefined|\t$/m);
      }
      expect(existsSync(join(cwd, workflows[ci === "github" ? "gitlab" : "github"]))).toBe(false);
    },
  );

  test("the dictionary is one, and so it is when its examples are made to count", async () => {
    const { cwd } = await project(`init --lang ${language}`);
    const file = join(cwd, "policy-terms.tsv");
    expect((await runMain(["dict", "lint", file])).stdout).toContain("no problems");
    const text = readFileSync(file, "utf8");
    const [head = "", examples = ""] = text.split(/(?<=[:：]\n)(?=# 镜湖)/);
    const lines = examples.trimEnd().split("\n");
    const header = lines.pop() ?? "";
    expect(lines).toHaveLength(3);
    const uncommented = lines.map((line) => line.replace("# ", ""));
    writeFileSync(file, `${head}${[header, ...uncommented].join("\n")}\n`);
    const lint = await runMain(["dict", "lint", file, "--format", "json"]);
    expect(JSON.parse(lint.stdout)).toEqual([]);
    const list = await runMain(["dict", "list", "--dict", file, "--format", "json"]);
    expect(list.stdout).toContain('"镜湖模式"');
    expect(list.stdout).not.toContain('"营商环境"');
  });
});

test("the config is in force, with its dictionary", async () => {
  const { cwd } = await project("init --ci none");
  mkdirSync(join(cwd, "documents"));
  writeFileSync(join(cwd, "documents/one.txt"), ARTICLE);
  writeFileSync(join(cwd, "policy-terms.tsv"), "text\tcategory\n同比增长\tprogramme\n");
  const { code, stdout, stderr } = await runMain(["freq", "documents", "--format", "csv"], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("同比增长");
  expect(stdout).toContain("揭榜挂帅");
  const without = await runMain(["freq", "documents", "--format", "csv", "--unit", "phrase", "--no-config"], {
    cwd,
  });
  expect(without.stdout).not.toContain("同比增长");
});

/** The command lines of a workflow: what stands behind `run:` and `-`, or in a block. */
function commandsOf(workflow: string): readonly (readonly string[])[] {
  const lines = [...workflow.matchAll(/^\s*(?:- )?(?:run: )?policy-mine (.*)$/gm)].map(
    ([, line = ""]) => line,
  );
  return lines.map((line) =>
    line
      .replace(/ >> .*/, "")
      .replace('"$DOCUMENTS"', "documents")
      .split(" "),
  );
}

describe.each(["github", "gitlab"] as const)("the commands of the workflow for %s", (ci) => {
  async function start(): Promise<{ readonly cwd: string; readonly run: () => Promise<readonly Outcome[]> }> {
    const { cwd } = await project(`init --ci ${ci}`);
    mkdirSync(join(cwd, "documents"));
    writeFileSync(join(cwd, "documents/one.txt"), ARTICLE.repeat(3));
    const saved = await runMain(["freq", "documents", "--save", "policy-baseline.json"], { cwd });
    expect(saved).toMatchObject({ code: 0, stderr: "" });
    const commands = commandsOf(readFileSync(join(cwd, workflows[ci]), "utf8"));
    const run = async (): Promise<readonly Outcome[]> => {
      const outcomes: Outcome[] = [];
      for (const argv of commands) outcomes.push(await runMain(argv, { cwd }));
      return outcomes;
    };
    return { cwd, run };
  }

  test("pass while nothing has changed", async () => {
    const { run } = await start();
    const outcomes = await run();
    expect(outcomes).toHaveLength(ci === "github" ? 4 : 3);
    expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      outcomes.map(() => ({ code: 0, stderr: "" })),
    );
  });

  test("fail when a phrase is gone", async () => {
    const { cwd, run } = await start();
    writeFileSync(join(cwd, "documents/one.txt"), ARTICLE.replaceAll("揭榜挂帅", "某项做法"));
    const codes = (await run()).map(({ code }) => code);
    expect(codes.filter((code) => code === 1)).toHaveLength(1);
    expect(codes).not.toContain(2);
  });
});

test("what is there is left alone, named, and overwritten with --force alone", async () => {
  const { cwd } = await project("init");
  const file = join(cwd, "policy-terms.tsv");
  writeFileSync(file, "揭榜挂帅\n");
  const again = await runMain(["init"], { cwd });
  expect(again.code).toBe(2);
  expect(again.stdout).toBe("");
  expect(again.stderr.match(/is there already/g)).toHaveLength(3);
  expect(readFileSync(file, "utf8")).toBe("揭榜挂帅\n");
  const forced = await runMain(["init", "--force"], { cwd });
  expect(forced).toMatchObject({ code: 0, stderr: "" });
  expect(readFileSync(file, "utf8")).toContain("text\tcategory");
});

test("a new folder, documents with a name for which a shell needs quotes", async () => {
  const { cwd, outcome } = await project("init here");
  expect(outcome.stdout).toContain("wrote here/.github/workflows/policy-mine.yml\n");
  expect(outcome.stdout).toContain("1. cd here\n");
  const odd = await runMain(["init", "a b", "--documents", 'x "y" $z'], { cwd });
  expect(odd.stdout).toContain("1. cd 'a b'\n");
  expect(odd.stdout).toContain("policy-mine freq 'x \"y\" $z' --save");
  expect(readFileSync(join(cwd, "a b/.github/workflows/policy-mine.yml"), "utf8")).toContain(
    'DOCUMENTS: "x \\"y\\" $z"\n',
  );
});

test("a folder that cannot be made", async () => {
  const { cwd } = await project("init");
  const { code, stderr } = await runMain(["init", "policy-terms.tsv"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("policy-terms.tsv/policy-mine.config.json: cannot be written");
});

test.runIf(existsSync("/proc/self"))("a folder that takes no new ones is no endless run", async () => {
  const { code, stderr } = await runMain(["init", "/proc/no-such/project"], { cwd: temporaryFolder() });
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^\/proc\/no-such\/project\/policy-mine\.config\.json: cannot be written \(no such file or directory\)/,
  );
});

test("a broken config does not keep init from working", async () => {
  const cwd = temporaryFolder({ "policy-mine.config.json": "{" });
  expect((await runMain(["init", "--force"], { cwd })).code).toBe(0);
});
