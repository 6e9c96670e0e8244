import { expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { LAST_YEAR } from "./texts.ts";

/** Options that cannot be done, and what standard error says of them. */
const bad: readonly (readonly [options: string, message: RegExp])[] = [
  ["--fail-on new", /--fail-on new needs another option; expected --baseline FILE/],
  ["--fail-on stale", /--fail-on stale needs another option; expected --baseline FILE/],
  ["--fail-on missing", /--fail-on missing .* expected --require FILE/],
  ["--fail-on forbidden --require terms.txt", /--fail-on forbidden .* expected --forbid FILE/],
  [
    "--fail-on newer",
    /newer is no value of the option --fail-on .*expected forbidden, missing, new, gone, spike/,
  ],
  ["--format github", /--format github .* expected --baseline FILE, --require FILE, --forbid FILE/],
  ["--format sarif --by document", /--format sarif/],
  ["--forbid terms.txt --by document", /--by document does not go with --forbid/],
  ["--require terms.txt --sort rate", /--sort rate does not go with --require/],
  ["--forbid terms.txt --reference a.txt", /--reference does not go with --forbid/],
  [
    "--whole-words",
    /--whole-words needs another option; expected --terms FILE, --require FILE, --forbid FILE/,
  ],
  ["--pos v --unit phrase", /--pos does not go with --unit phrase/],
  ["--pos v --terms terms.txt", /--pos does not go with --terms/],
  ["--sort keyness", /--sort keyness .* expected --reference PATH, --by document/],
  ["--unit word", /word is no value of the option --unit .*token, phrase/],
  ["--min-count 0", /0 is no value of the option --min-count .*a number from 1/],
  ["--min-count 1.5", /--min-count/],
  ["--spike 0", /is no value of the option --spike .*a number above 0/],
  ["--spike much", /is no value of the option --spike .*a number above 0/],
  ["--max-p 3", /3 is no value of the option --max-p .*a number above 0, at most 1/],
  ["--max-p 0 --by document", /0 is no value of the option --max-p/],
  ["--max-p 0.05", /--max-p needs another option; expected --baseline FILE, --reference PATH, --by document/],
  ["--max-p 0.05 --forbid terms.txt", /--max-p needs another option/],
  ["--change 20", /--change needs another option; expected --baseline FILE/],
  ["--spike 2 --by document", /--spike needs another option; expected --baseline FILE/],
  ["--terms nowhere.txt", /nowhere\.txt: there is no such file; expected a file with one term a line/],
  ["--forbid nowhere.txt", /nowhere\.txt: there is no such file; expected a file with one term a line/],
  ["--baseline nowhere.json", /nowhere\.json: there is no such baseline; expected .* --save nowhere\.json/],
];

test.each(bad)("freq a.txt %s", async (options, message) => {
  const cwd = temporaryFolder({ "a.txt": LAST_YEAR, "terms.txt": "创新\n" });
  const argv = options.split(" ").map((argument) => argument.replace(/^terms/, `${cwd}/terms`));
  const { code, stdout, stderr } = await runMain(["freq", "a.txt", ...argv], { cwd });
  expect(stderr).toMatch(message);
  expect([code, stdout]).toEqual([2, ""]);
});

test("formats for CI systems are for the commands that check", async () => {
  const cwd = temporaryFolder({ "a.txt": LAST_YEAR });
  const { code, stderr } = await runMain(["claims", "a.txt", "--format", "junit"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/--format junit is for freq, compare, check; expected one of table, json/);
});

test("a threshold need not be a whole number", async () => {
  const cwd = temporaryFolder({ "a.txt": LAST_YEAR, "b.json": "" });
  await runMain(["freq", "a.txt", "--save", "b.json"], { cwd });
  const argv = ["freq", "a.txt", "--baseline", "b.json", "--spike", "1.5", "--change", "12.5"];
  expect(await runMain(argv, { cwd })).toEqual({ code: 0, stdout: "no changes\n", stderr: "" });
});

test.each(["--forbid", "--require", "--terms"])("%s of a list without a term is said", async (option) => {
  const cwd = temporaryFolder({ "a.txt": LAST_YEAR, "list.txt": "# 尚无\n" });
  const argv = ["freq", "a.txt", option, `${cwd}/list.txt`];
  const { code, stderr } = await runMain(argv, { cwd });
  expect([code, stderr]).toEqual([0, `${cwd}/list.txt: holds no term; nothing is looked for\n`]);
  expect((await runMain([...argv, "--quiet"], { cwd })).stderr).toBe("");
});
