import type { Official } from "./extraction.ts";

/** What tells an official from all others. */
export function officialKey({ name, organization, post }: Official): string {
  return [name, organization, post].join("\n");
}
