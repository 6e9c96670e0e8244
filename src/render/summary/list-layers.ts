import type { MinedDocument } from "../../model/extraction.ts";
import type { RenderOptions } from "../renderer.ts";
import { listClaims } from "./claim-listing.ts";
import type { Listing } from "./listing.ts";
import { listPhrases, listTopPhrases } from "./phrase-listing.ts";
import { listSections } from "./section-listing.ts";

/** The listings of a view, in the order in which they are shown. */
export function listLayers(document: MinedDocument, options: RenderOptions): readonly Listing[] {
  switch (options.view) {
    case "extract":
      return [
        listSections(document, options),
        listTopPhrases(document, options),
        listClaims(document, options),
      ];
    case "sections":
      return [listSections(document, options)];
    case "phrases":
      return [listPhrases(document, options)];
    case "claims":
      return [listClaims(document, options)];
  }
}
