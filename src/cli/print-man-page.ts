import { packageVersion } from "../dictionaries/package-version.ts";
import type { CommandContext } from "./command-context.ts";
import { readDefinitions } from "./definitions.ts";
import type { GlobalOptions } from "./global-options.ts";
import { renderManPage } from "./man-page.ts";
import { printTo } from "./print-to.ts";

/** Prints the manual page; returns the exit code. */
export function printManPage(options: GlobalOptions, context: CommandContext): Promise<number> {
  return printTo(options, context, async (sink) => {
    const program = await readDefinitions(context);
    await sink.write(renderManPage({ program, version: packageVersion(), say: context.say }));
    return [];
  });
}
