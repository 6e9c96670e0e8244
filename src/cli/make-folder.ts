import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder, given as an absolute path, and those above it that are not there. One at a time: where a folder takes
 * no new ones but says ENOENT, as /proc does, Node's own `recursive` tries without end. Throws the error of the system.
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  for (const path of missing) {
    await mkdir(path).catch((error: NodeJS.ErrnoException) => {
      // Another run was faster.
      if (error.code !== "EEXIST") throw error;
    });
  }
}
