/** What of a JSON Schema says in which order the keys of an object stand. */
interface SchemaNode {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** Gives a value with the keys of its objects in order. */
type Order = (value: unknown) => unknown;

/**
 * Opens a function that gives a value of a JSON Schema, or of one of its `$defs`, with the keys in the order of the
 * schema, which is the order that they are printed in: results that another tool has passed on with its own order of
 * keys (a data base does) merge to the same bytes.
 */
export function openKeyOrder(schema: Readonly<Record<string, unknown>>, part: string): Order {
  const definitions = (schema.$defs ?? {}) as Readonly<Record<string, SchemaNode>>;
  const known = new Map<string, Order>();
  const byName = (name: string): Order => {
    let order = known.get(name);
    if (order === undefined) {
      order = orderOf(definitions[name] ?? {}, byName);
      known.set(name, order);
    }
    return order;
  };
  return byName(part);
}

function orderOf({ $ref, properties, items, anyOf }: SchemaNode, byName: (name: string) => Order): Order {
  if ($ref !== undefined) return byName($ref.replace(/^#\/\$defs\//, ""));
  if (properties !== undefined) {
    const keys = Object.entries(properties).map(([key, node]) => [key, orderOf(node, byName)] as const);
    return (value) => orderObject(value, keys);
  }
  if (items !== undefined) {
    const order = orderOf(items, byName);
    return (value) => (Array.isArray(value) ? value.map(order) : value);
  }
  const choice = anyOf?.find((node) => node.$ref !== undefined || node.properties !== undefined);
  return choice === undefined ? (value) => value : orderOf(choice, byName);
}

function orderObject(value: unknown, keys: readonly (readonly [string, Order])[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const [key, order] of keys) if (key in given) ordered[key] = order(given[key]);
  return ordered;
}
