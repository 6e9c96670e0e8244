import type { Say } from "../dictionaries/messages.ts";
import { printableLine } from "./printable.ts";

/** A category in words for people; one of a user's dictionary as it stands there. */
export function categoryLabel(category: string, say: Say): string {
  const key = `category.${category}`;
  return say.has(key) ? say(key) : printableLine(category);
}
