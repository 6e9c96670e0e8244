import { escapeHtml, scriptCode, scriptJson } from "./escape-html.ts";
import { countUses, type HeatMap } from "./heat-map.ts";
import { htmlTable } from "./html-table.ts";
import type { ReportInput } from "./report.ts";
import {
  claimTable,
  documentTable,
  findingTable,
  matrixTable,
  phraseTable,
  sectionTable,
} from "./section-tables.ts";
import { openTextLinks, type TextLinks } from "./text-links.ts";

/** Bytes that a page may have; the charts' library is a third of it. */
export const MAX_PAGE_BYTES = 3_000_000;

/**
 * Renders one self-contained page; nothing in it is fetched from anywhere, and nothing of a document is markup.
 *
 * Where it would be larger than MAX_PAGE_BYTES, the texts are left out first, then claims beyond the first thousands;
 * the page says so.
 */
export function renderReport(input: ReportInput): string {
  const full = renderPage(input, Number.POSITIVE_INFINITY, []);
  if (sizeOf(full) <= MAX_PAGE_BYTES) return full;
  const { say } = input;
  const bare = { ...input, documents: input.documents.map(({ mined }) => ({ mined, text: null })) };
  const noTexts = [say("report.noTexts")];
  for (const most of [4000, 2000, 1000]) {
    const page = renderPage(bare, most, noTexts);
    if (sizeOf(page) <= MAX_PAGE_BYTES) return page;
  }
  return renderPage(bare, LEAST_CLAIMS, noTexts);
}

const LEAST_CLAIMS = 500;

function sizeOf(page: string): number {
  return Buffer.byteLength(page, "utf8");
}

function renderPage(input: ReportInput, mostClaims: number, notes: readonly string[]): string {
  const { documents, say, language, assets, generator } = input;
  const links = openTextLinks(documents);
  const uses = countUses(
    documents.map(({ mined }) => mined),
    say,
  );
  const hasTexts = documents.some(({ text }) => text !== null);
  const title = titleOf(input);
  const parts = partsOf({ ...input, links }, uses, mostClaims, notes);
  const nav = parts.map(({ id, name }) => `<a href="#${id}">${escapeHtml(name)}</a>`).join("");
  const made = generator === null ? "" : `${generator.name} ${generator.version}`;
  return [
    `<!doctype html>\n<html lang="${language === "zh" ? "zh-CN" : "en"}">\n<head>\n<meta charset="utf-8">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">\n`,
    `<title>${escapeHtml(title)}</title>\n<style>\n${assets.style}</style>\n</head>\n<body>\n`,
    `<header><h1>${escapeHtml(title)}</h1><nav>${nav}</nav></header>\n<div class="page">\n<main>\n`,
    parts.map(({ html }) => html).join(""),
    `<footer>${escapeHtml(made)}</footer>\n</main>\n`,
    `<aside id="texts" aria-label="${escapeHtml(say("report.text"))}"><div class="bar"><b>${escapeHtml(say("report.text"))}</b>`,
    `<button type="button" id="close">${escapeHtml(say("report.close"))}</button></div>\n<div id="quote"></div>\n`,
    hasTexts ? links.texts : `<p class="note">${escapeHtml(say("report.noText"))}</p>\n`,
    "</aside>\n</div>\n",
    `<script type="application/json" id="data">${scriptJson(chartData(uses, input))}</script>\n`,
    `<script>${scriptCode(assets.charts)}</script>\n<script>\n${scriptCode(assets.script)}</script>\n</body>\n</html>\n`,
  ].join("");
}

/** The parts of the page, those without anything in them left out. */
function partsOf(
  context: ReportInput & { readonly links: TextLinks },
  uses: HeatMap,
  mostClaims: number,
  notes: readonly string[],
): readonly Part[] {
  const { documents, say, findings } = context;
  const claims = documents.reduce((sum, { mined }) => sum + mined.claims.length, 0);
  const cut = claims > mostClaims ? [say("report.claimsCut", { shown: mostClaims, n: claims })] : [];
  const figures = overview(context, uses, [...notes, ...cut]);
  const matrix = matrixTable(MATRIX_ROWS, context);
  const matrixNote = `<p class="note">${escapeHtml(say("report.matrixNote"))}</p>`;
  const phrases = htmlTable(phraseTable(uses, PHRASE_ROWS, context));
  const parts = [
    part("overview", say("report.overview"), figures + htmlTable(documentTable(context))),
    part("sections", say("layer.sections"), htmlTable(sectionTable(context))),
    part("phrases", say("layer.phrases"), phraseCharts(uses, say) + phrases),
    part("matrix", say("report.matrix"), matrixNote + htmlTable(matrix)),
    part("findings", say("report.findings"), htmlTable(findingTable(context))),
    part("claims", say("layer.claims"), claimFilters(context) + htmlTable(claimTable(mostClaims, context))),
  ];
  const empty = new Set([matrix.rows.length === 0 ? "matrix" : "", findings.length === 0 ? "findings" : ""]);
  return parts.filter(({ id }) => !empty.has(id));
}

const MATRIX_ROWS = 40;
const PHRASE_ROWS = 60;
const HEAT_ROWS = 30;
const HEAT_USERS = 30;
const BARS = 20;

interface Part {
  readonly id: string;
  readonly name: string;
  readonly html: string;
}

function part(id: string, name: string, content: string): Part {
  return { id, name, html: `<section id="${id}">\n<h2>${escapeHtml(name)}</h2>\n${content}</section>\n` };
}

function titleOf({ documents, say }: ReportInput): string {
  const [only, ...others] = documents;
  if (only && others.length === 0) return only.mined.title ?? only.mined.path;
  return say("report.title", { n: documents.length });
}

function overview({ documents, say, errors }: ReportInput, uses: HeatMap, notes: readonly string[]): string {
  const mined = documents.map((document) => document.mined);
  const claims = mined.flatMap((document) => document.claims);
  const officials = new Set(
    mined.flatMap(({ sections }) =>
      sections.flatMap(({ official }) =>
        official ? [[official.name, official.organization, official.post].join()] : [],
      ),
    ),
  );
  const figures: readonly (readonly [string, number])[] = [
    [say("layer.documents"), mined.length],
    [say("layer.sections"), mined.reduce((sum, { sections }) => sum + sections.length, 0)],
    [say("report.officials"), officials.size],
    [say("layer.phrases"), uses.phrases.length],
    [say("layer.claims"), claims.length],
    [say("report.targets"), claims.filter(({ status }) => status === "target").length],
  ];
  const cards = figures.map(
    ([label, n]) => `<div class="card"><b>${n}</b><span>${escapeHtml(label)}</span></div>`,
  );
  const failed = errors.map(({ path, message }) => `<li>${escapeHtml(`${path}: ${message}`)}</li>`);
  return [
    `<div class="cards">${cards.join("")}</div>\n`,
    ...notes.map((note) => `<p class="note">${escapeHtml(note)}</p>\n`),
    failed.length > 0
      ? `<p class="note">${escapeHtml(say("report.failed"))}</p><ul>${failed.join("")}</ul>\n`
      : "",
  ].join("");
}

function phraseCharts({ users, phrases }: HeatMap, say: ReportInput["say"]): string {
  if (phrases.length === 0) return `<p>${escapeHtml(say("empty.phrases"))}</p>\n`;
  const heat =
    users.length > 1
      ? `<figure><figcaption>${escapeHtml(say("report.heat"))}</figcaption><div id="heat" class="chart" role="img" aria-label="${escapeHtml(say("report.heat"))}"></div></figure>\n`
      : "";
  return `${heat}<figure><figcaption>${escapeHtml(say("report.bars"))}</figcaption><div id="bars" class="chart" role="img" aria-label="${escapeHtml(say("report.bars"))}"></div></figure>\n`;
}

function claimFilters({ documents, say }: ReportInput): string {
  const claims = documents.flatMap(({ mined }) => mined.claims);
  const select = (name: string, values: readonly string[], labelOf: (value: string) => string): string => {
    const options = values.map(
      (value) => `<option value="${escapeHtml(value)}">${escapeHtml(labelOf(value))}</option>`,
    );
    return `<select data-filter="${name}" aria-label="${escapeHtml(say(`report.filter.${name}`))}"><option value="">${escapeHtml(say(`report.filter.${name}`))}</option>${options.join("")}</select>`;
  };
  const statuses = [...new Set(claims.map(({ status }) => status))].sort();
  const kinds = [...new Set(claims.map(({ kind }) => kind))].sort();
  return [
    `<div class="filters"><input type="search" data-filter="text" placeholder="${escapeHtml(say("report.filter.text"))}" aria-label="${escapeHtml(say("report.filter.text"))}">`,
    select("who", [], (value) => value),
    select("status", statuses, (value) => say(`status.${value}`)),
    select("kind", kinds, (value) => say(`claimKind.${value}`)),
    `<output id="shown"></output></div>\n`,
  ].join("");
}

/** What the charts show, and the words that the script needs. */
function chartData({ users, phrases }: HeatMap, { say }: ReportInput): unknown {
  const byCount = [...phrases].sort(
    (a, b) => b.count - a.count || b.score - a.score || (a.text < b.text ? -1 : 1),
  );
  const heat = phrases.slice(0, HEAT_ROWS);
  return {
    users: users.slice(0, HEAT_USERS),
    heat: heat.map(({ text, uses }) => ({
      text,
      uses: uses
        .filter(({ user }) => user < HEAT_USERS)
        .map(({ user, count, document, start, end }) => [user, count, document, start, end]),
    })),
    bars: byCount.slice(0, BARS).map(({ text, count, uses }) => {
      const { document = 0, start = 0, end = 0 } = uses[0] ?? {};
      return [text, count, document, start, end];
    }),
    labels: { shown: say("report.shown"), times: say("column.count") },
  };
}
