import { rolldown } from "rolldown";

/**
 * The modules of the core: what the module `always` needs to be loaded, and what `mostly` leads to, now or when asked;
 * as far as it needs nothing but Node's own modules and the core itself. What needs a package that is not joined stays
 * outside, for that is loaded only where it is used.
 */
export async function findCore(input, { always, mostly }, isExternal) {
  const graph = await readGraph(input, isExternal);
  const core = new Set([...reach(graph, always, false), ...reach(graph, mostly, true)]);
  const isGiven = (id) => id.startsWith("node:");
  for (let before = Number.POSITIVE_INFINITY; core.size < before; ) {
    before = core.size;
    for (const id of core)
      if (!graph.get(id).imports.every((to) => isGiven(to) || core.has(to))) core.delete(id);
  }
  return core;
}

/** Static and dynamic imports of every module. */
async function readGraph(input, isExternal) {
  const graph = new Map();
  const build = await rolldown({
    input,
    platform: "node",
    external: isExternal,
    plugins: [
      {
        name: "read-graph",
        buildEnd() {
          for (const id of this.getModuleIds()) {
            const module = this.getModuleInfo(id);
            if (module === null || isExternal(id)) continue;
            graph.set(id, { imports: module.importedIds, later: module.dynamicallyImportedIds });
          }
        },
      },
    ],
  });
  await build.generate({ format: "esm" });
  await build.close();
  return graph;
}

function reach(graph, root, later) {
  const reached = new Set([root]);
  for (const id of reached) {
    const module = graph.get(id);
    for (const to of later ? [...module.imports, ...module.later] : module.imports)
      if (graph.has(to)) reached.add(to);
  }
  return reached;
}
