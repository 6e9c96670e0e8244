import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../", import.meta.url);

/** sha256 (hexadecimal) of the program's own code. */
export function programDigest(): string {
  const hash = createHash("sha256");
  const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((each) => /\.(?:c?js|ts)$/.test(each) && !each.endsWith(".d.ts")).sort()) {
    hash.update(`${name}\n`).update(readFileSync(new URL(name, FOLDER)));
  }
  return hash.digest("hex");
}
