/** Rows under headed columns: what the formats for people (table, markdown) show of one layer. */
export interface Listing {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Said in place of the rows where there are none. */
  readonly empty: string;
}

/** One column and how it gives way on a narrow terminal. */
export interface Column {
  readonly label: string;
  readonly align?: "left" | "right";
  /** Least width it is shrunk to; without it the column keeps its width. */
  readonly min?: number;
  /** Greatest width on a terminal. */
  readonly max?: number;
  /** Lines that a cell may be wrapped to, 1 where not given; what does not fit ends in …. */
  readonly lines?: number;
  /** What stands between the items of a cell that is a list: it is broken there. */
  readonly separator?: string;
  /** Where a cell of one line loses what does not fit; its end where not given. */
  readonly cut?: "start";
  /** Set off from the others where there is colour. */
  readonly strong?: boolean;
  /** Left out where the terminal has no room for it. */
  readonly optional?: boolean;
  /** Repeated before every part, where a table with many columns is broken into parts on a terminal. */
  readonly sticky?: boolean;
  /** Shown once for a run of rows with the same cell (on a terminal; a pipe gets every row whole). */
  readonly grouped?: boolean;
}
