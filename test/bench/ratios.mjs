import { show, tableOf } from "./print-table.mjs";

/**
 * The table of ratios: a figure of ours, the one beside it from the same run, what both found, and whether the ratio (or,
 * where nothing stands beside it, the figure) is what was wanted: at `most`, or at `least`.
 */
export function ratioTable(ratios) {
  const rows = ratios.map(({ label, ours, theirs, found, foundThere, most = null, least = null }) => {
    const measured = ours !== null && ours !== undefined && theirs !== null;
    const value = theirs === undefined ? ours : ours / theirs;
    const wanted = most !== null ? `at most ${most}` : least !== null ? `at least ${least}` : "";
    const met = (most === null || value <= most) && (least === null || value >= least);
    return [
      label,
      ...[figure(ours), found, theirs === undefined ? "" : figure(theirs), foundThere ?? ""],
      ...[
        measured ? show(value, 2) : "-",
        wanted,
        measured ? (wanted === "" ? "" : met ? "met" : "MISSED") : "not measured",
      ],
    ];
  });
  return tableOf(["figure", "ours", "found", "beside", "found", "ratio", "wanted", ""], rows);
}

function figure(value) {
  return show(value, value >= 100 ? 0 : value >= 1 ? 1 : 3);
}
