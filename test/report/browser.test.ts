import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

const HOSTILE = `“<img src=x onerror=document.title='owned'>”看一线

以创新谋发展

江一帆

镜湖区科技局局长

全区高新技术企业数量达612家，同比增长12.4%。推行“揭榜挂帅”和“</script><script>document.title='owned'</script>”。

以改革增动能

沈若水

云溪县科技局局长

高新技术企业达300家，技术合同成交额超31.6亿元，居全市前三。推行“揭榜挂帅”。
`;

test.skipIf(CHROMIUM === undefined)(
  "a browser draws the charts, counts the claims and runs nothing else",
  async () => {
    const cwd = temporaryFolder({ "report.txt": HOSTILE });
    expect((await runMain(["report", "report.txt", "--output", "report.html"], { cwd })).code).toBe(0);
    const { stdout } = await promisify(execFile)(
      CHROMIUM ?? "",
      [
        ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
        ...[`--user-data-dir=${join(cwd, "profile")}`, "--virtual-time-budget=2000", "--dump-dom"],
        `file://${join(cwd, "report.html")}`,
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    expect(stdout).not.toContain("<title>owned");
    expect(stdout).toMatch(/<div id="heat"[^>]*>[\s\S]*?<svg/);
    expect(stdout).toMatch(/<div id="bars"[^>]*>[\s\S]*?<svg/);
    const shown = Number(/<output id="shown">(\d+)/.exec(stdout)?.[1]);
    expect(shown).toBe([...stdout.matchAll(/<tr data-status=/g)].length);
    expect(shown).toBeGreaterThan(3);
  },
);
