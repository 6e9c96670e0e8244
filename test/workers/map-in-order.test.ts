import { expect, test } from "vitest";
import { mapInOrder } from "../../src/workers/map-in-order.ts";

async function* counting(upTo: number, taken: { count: number } = { count: 0 }): AsyncGenerator<number> {
  for (let index = 0; index < upTo; index++) {
    taken.count = index + 1;
    yield index;
  }
}

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
const ahead = (items: number, size = 1e9, always = 1) => ({ items, size, always, sizeOf: () => 1 });

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test.each([1, 2, 7, 100])("results come in the order of the items, %i ahead", async (items) => {
  const squares = mapInOrder(counting(20), ahead(items), async (index) => {
    await wait((index * 7) % 5);
    return index * index;
  });
  expect(await collect(squares)).toEqual(Array.from({ length: 20 }, (_, index) => index * index));
});

test.each([
  ["items", ahead(4), 4],
  ["their size", ahead(100, 6), 6],
  ["but always so many", ahead(100, 0, 3), 3],
])("no further ahead than %s allow", async (_, lookAhead, most) => {
  const taken = { count: 0 };
  let given = 0;
  for await (const _result of mapInOrder(counting(30, taken), lookAhead, async (index) => index)) {
    await wait(1);
    expect(taken.count - given).toBeLessThanOrEqual(most);
    given += 1;
  }
  expect(given).toBe(30);
});

test("a result is given although the next item has not come", async () => {
  async function* stuck(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => {});
  }
  const results = mapInOrder(stuck(), ahead(4), async (index) => index);
  expect(await results.next()).toEqual({ done: false, value: 1 });
});

test("a failure comes in its turn", async () => {
  const results = mapInOrder(counting(5), ahead(5), async (index) => {
    if (index === 2) throw new Error("two");
    await wait(2);
    return index;
  });
  expect([(await results.next()).value, (await results.next()).value]).toEqual([0, 1]);
  await expect(results.next()).rejects.toThrow("two");
});

test("a source that fails fails the results, after those before it", async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 1;
    throw new Error("broken");
  }
  const results = mapInOrder(broken(), ahead(5), async (index) => index);
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("broken");
});

test("who stops early stops the source", async () => {
  const taken = { count: 0 };
  for await (const _ of mapInOrder(counting(1000, taken), ahead(3), async (index) => index)) break;
  await wait(5);
  expect(taken.count).toBeLessThanOrEqual(4);
});
