import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "policy-mine-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the package whose bundle has none of the files that `left` names. */
function packageWithout(left: RegExp): string {
  const place = mkdtempSync(join(folder, "package-"));
  mkdirSync(join(place, "dist"));
  cpSync(`${root}dist/bundle`, join(place, "dist/bundle"), {
    recursive: true,
    filter: (path) => !left.test(path),
  });
  cpSync(`${root}bin`, join(place, "bin"), { recursive: true });
  cpSync(`${root}package.json`, join(place, "package.json"));
  for (const name of ["dictionaries", "node_modules", "src"])
    symlinkSync(root + name, join(place, name), "junction");
  return place;
}

function extract(place: string): string {
  const args = ["extract", "seeds/work-report-2025.txt", "--format", "json", "--no-config"];
  return execFileSync(process.execPath, [join(place, "bin/policy-mine.js"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" },
  });
}

describe.skipIf(!existsSync(`${root}dist/bundle`))("the bundle", () => {
  test("holds the compiled code of the Node that built it, and the compiled tables", () => {
    const names = readdirSync(`${root}dist/bundle`);
    expect(names.filter((name) => name.endsWith(".bin")).length).toBe(2);
  });

  // V8 refuses it where a flag differs from those of the run that made it.
  test("the kept code is taken as it is", () => {
    const bundle = `${root}dist/bundle/`;
    const kept = readdirSync(bundle).find((name) => /^core\..*\.bin$/.test(name));
    const script = new Script(readFileSync(`${bundle}core.cjs`, "utf8"), {
      filename: `${bundle}core.cjs`,
      cachedData: readFileSync(`${bundle}${kept}`),
    });
    expect(script.cachedDataRejected).toBe(false);
  });

  test.each([
    ["compiled code of this Node", /core\..*\.bin$/],
    ["compiled tables", /tables\.bin$/],
  ])("gives the same result without %s", (_, left) => {
    const whole = extract(packageWithout(/\.none$/));
    expect(JSON.parse(whole).documents[0].claims.length).toBeGreaterThan(10);
    expect(extract(packageWithout(left))).toBe(whole);
  });
});
