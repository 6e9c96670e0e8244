/** A row as JSON has it: 64-bit integers are strings. */
type Row = Readonly<Record<string, unknown>>;

/** Runs SQL in DuckDB. */
export interface Duck {
  query(sql: string): Promise<{ readonly columns: readonly string[]; readonly rows: readonly Row[] }>;
}

/** Opens DuckDB in `folder`, from where the SQL names files; null where it is not installed. */
export async function openDuck(folder: string): Promise<Duck | null> {
  const library = await import("@duckdb/node-api").catch(() => null);
  if (library === null) return null;
  const instance = await library.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
  return {
    query: async (sql) => {
      const result = await connection.runAndReadAll(sql);
      return { columns: result.columnNames(), rows: result.getRowObjectsJson() as Row[] };
    },
  };
}
