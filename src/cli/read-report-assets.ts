import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { ReportInput } from "../report/report.ts";

/** Reads the script and the style of a report, and the build of ECharts that draws its charts. */
export async function readReportAssets(): Promise<ReportInput["assets"]> {
  const own = (name: string): Promise<string> =>
    readFile(new URL(`../../assets/${name}`, import.meta.url), "utf8");
  const charts = createRequire(import.meta.url).resolve("echarts/dist/echarts.min.js");
  const [script, style, library] = await Promise.all([
    own("report.js"),
    own("report.css"),
    readFile(charts, "utf8"),
  ]);
  return { script, style, charts: library };
}
