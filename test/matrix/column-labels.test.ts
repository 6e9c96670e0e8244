import { expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { ARTICLE, temporaryFolder } from "../cli/temporary-folder.ts";

test.each(["table", "markdown"])(
  "the name of a document is printable as the head of a column: %s",
  async (format) => {
    const cwd = temporaryFolder({ "a\u001b[2J.txt": ARTICLE, "b\n.txt": ARTICLE });
    const { code, stdout } = await runMain(["matrix", ".", "--by", "document", "-f", format], {
      cwd,
      columns: 80,
    });
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/\u001b\[2J|b\n/);
  },
);
