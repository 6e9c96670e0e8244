import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly man: readonly string[];
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
};

/** What `npm pack` would put into the tarball. */
const packed = (
  JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      shell: process.platform === "win32",
    }),
  ) as readonly { readonly files: readonly { readonly path: string }[] }[]
)[0]?.files.map(({ path }) => path.normalize("NFC"));

test.each(["dictionaries", "assets", "seeds"])("the tarball holds all of %s/", (folder) => {
  const files = readdirSync(`${root}${folder}`).map((name) => `${folder}/${name}`.normalize("NFC"));
  expect(files.filter((file) => !packed?.includes(file))).toEqual([]);
});

test("the tarball holds the program, its types, and what a reader wants to know", () => {
  const wanted = ["bin/policy-mine.js", "dist/bundle/run.js", "dist/bundle/index.js", "dist/index.d.ts"];
  const papers = ["package.json", "README.md", "README.zh-CN.md", "CHANGELOG.md", "LICENSE"];
  expect([...wanted, ...papers].filter((file) => !packed?.includes(file))).toEqual([]);
});

test("the tarball holds no tests, no sources, no maps", () => {
  const strange = /^(test|src|docs|\.ci|node_modules|coverage)\/|(?<!\.d)\.ts$|\.map$|\.tgz$/;
  expect(packed?.filter((file) => strange.test(file))).toEqual([]);
});

test("what package.json names is there and packed", () => {
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  for (const target of [...targets, ...Object.values(manifest.bin), ...manifest.man]) {
    expect(existsSync(new URL(target, `file://${root}`)), target).toBe(true);
    expect(packed).toContain(target.replace(/^\.\//, ""));
  }
});

test("CHANGELOG.md tells of this version", () => {
  expect(readFileSync(`${root}CHANGELOG.md`, "utf8")).toContain(`\n## ${manifest.version}\n`);
});
