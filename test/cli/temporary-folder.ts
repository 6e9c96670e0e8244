import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder with these files (path → content), gone after the test. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "policy-mine-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A short document: two officials, a claim each. */
export const ARTICLE = `以创新谋发展

江一帆

镜湖区科技局局长

全区高新技术企业数量达612家，同比增长12.4%。推行“揭榜挂帅”。

以改革增动能

沈若水

云溪县科技局局长

技术合同成交额超31.6亿元，居全市前三。推行“揭榜挂帅”和“诊断+提升”。
`;
