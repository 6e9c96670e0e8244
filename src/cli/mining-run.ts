import type { View } from "../render/renderer.ts";
import type { CommandContext } from "./command-context.ts";
import type { MiningOptions } from "./mining-options.ts";

/** What a command mines: of the documents of `paths` the layers that `view` shows. */
export interface MiningRun {
  readonly paths: readonly string[];
  readonly view: View;
  readonly options: MiningOptions;
  readonly context: CommandContext;
}
