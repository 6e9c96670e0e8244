import { foldText } from "../model/fold.ts";
import type { PolicyTerm } from "./policy-terms.ts";
import { traditionalCharacters } from "./traditional-characters.ts";
import type { UserEntry } from "./user-line.ts";

/**
 * Terms by their folded text, and whose variant a folded text is.
 *
 * Texts in traditional characters are matched as simplified ones, so a user's term in traditional characters gets
 * its simplified form as a variant.
 */
export class TermTable {
  readonly #terms = new Map<string, PolicyTerm>();
  readonly #owners = new Map<string, string>();

  constructor(terms: readonly PolicyTerm[]) {
    for (const term of terms) this.#set(foldText(term.text), term);
  }

  /** The terms, new ones behind ours. */
  terms(): readonly PolicyTerm[] {
    return [...this.#terms.values()];
  }

  /** Takes a term out with its variants, or a variant alone. */
  remove(text: string): void {
    this.#removeKey(this.#keyOf(text));
  }

  #removeKey(key: string): void {
    const term = this.#terms.get(key);
    if (term === undefined) {
      this.#removeVariant(key);
      return;
    }
    for (const variant of term.variants) this.#owners.delete(foldText(variant));
    this.#terms.delete(key);
  }

  /** Adds a term, or changes the one that is there. */
  put(entry: UserEntry): void {
    const key = this.#keyOf(entry.text);
    const known = this.#terms.get(key);
    if (known === undefined) this.#removeVariant(key);
    const variants = [...(known?.variants ?? [])];
    const keys = new Set([key, ...variants.map((variant) => foldText(variant))]);
    const add = (variant: string): void => {
      const variantKey = foldText(variant);
      if (keys.has(variantKey)) return;
      keys.add(variantKey);
      variants.push(variant, ...(this.#terms.get(variantKey)?.variants ?? []));
      this.#removeKey(variantKey);
    };
    for (const variant of [entry.text, ...entry.variants]) {
      add(variant);
      const simplified = simplify(variant);
      if (!this.#terms.has(simplified) && !this.#owners.has(simplified)) add(simplified);
    }
    this.#set(key, {
      text: known?.text ?? entry.text,
      category: entry.category ?? known?.category ?? "other",
      year: entry.year ?? known?.year ?? "",
      level: entry.level ?? known?.level ?? "",
      variants,
    });
  }

  /** A term in traditional characters is the one that we have in simplified ones. */
  #keyOf(text: string): string {
    const key = foldText(text);
    const simplified = simplify(text);
    return !this.#terms.has(key) && this.#terms.has(simplified) ? simplified : key;
  }

  #set(key: string, term: PolicyTerm): void {
    this.#terms.set(key, term);
    for (const variant of term.variants) this.#owners.set(foldText(variant), key);
  }

  #removeVariant(key: string): void {
    const ownerKey = this.#owners.get(key);
    const owner = ownerKey === undefined ? undefined : this.#terms.get(ownerKey);
    if (ownerKey === undefined || owner === undefined) return;
    this.#owners.delete(key);
    const variants = owner.variants.filter((variant) => foldText(variant) !== key);
    this.#terms.set(ownerKey, { ...owner, variants });
  }
}

function simplify(text: string): string {
  const pairs = traditionalCharacters();
  for (const character of text) if (pairs.has(character)) return foldText(text, pairs);
  return foldText(text);
}
