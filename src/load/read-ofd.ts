import type { ReadContent } from "./read-content.ts";
import type { ZipPackage } from "./read-zip.ts";

export async function readOfd(_zip: ZipPackage): Promise<ReadContent> {
  throw new Error("not yet");
}
