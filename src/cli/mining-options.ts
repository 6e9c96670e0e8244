import type { MinerOptions } from "../pipeline.ts";
import type { View } from "../render/renderer.ts";
import type { SegmenterChoice } from "../segment/open-segmenter.ts";
import type { GlobalOptions } from "./global-options.ts";

/** The options of the commands that mine; not every command has the optional ones. */
export interface MiningOptions extends GlobalOptions {
  readonly segmenter?: SegmenterChoice;
  readonly top?: number;
  /** What the inputs hold; documents where not given. */
  readonly input?: "documents" | "ndjson";
  /** Folder of results that are kept from run to run. */
  readonly cache?: string;
}

/** What the pipeline needs for a view: no engine and no terms where no phrases are shown. */
export function minerOptions(view: View, { segmenter, dict }: MiningOptions): MinerOptions {
  return {
    layers: {
      phrases: view === "extract" || view === "phrases",
      claims: view === "extract" || view === "claims",
    },
    segmenter: segmenter ?? "auto",
    dictionaries: dict,
  };
}
