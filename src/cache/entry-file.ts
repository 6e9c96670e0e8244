import { createHash } from "node:crypto";

/** The file of an entry: a line that says what it is, with its sha256, then the entry. */
export function sealEntry(entry: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${HEAD}${sha256Of(entry)}\n`), entry]);
}

/** The entry of a file; null where the file is damaged, or none of ours. */
export function openEntry(file: Uint8Array): Uint8Array | null {
  const start = HEAD.length + 65;
  if (file.length <= start) return null;
  const entry = file.subarray(start);
  const head = Buffer.from(file.buffer, file.byteOffset, start).toString("latin1");
  return head === `${HEAD}${sha256Of(entry)}\n` ? entry : null;
}

const HEAD = "policy-mine/cache/1 ";

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
