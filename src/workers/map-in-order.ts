/** How far mapInOrder may be ahead of what has been taken from it. */
export interface LookAhead<Given> {
  /** Items that are being done, or are done and have not been taken. */
  readonly items: number;
  /** Their size together; so many items as `always` are let in whatever their size. */
  readonly size: number;
  readonly always: number;
  readonly sizeOf: (given: Given) => number;
}

/**
 * Does `act` to several items at a time and gives the results in the order of the items, each as soon as it and all
 * before it are done. Items are taken from `source` no further ahead than `lookAhead` allows.
 */
export async function* mapInOrder<Given, Result>(
  source: AsyncGenerator<Given>,
  lookAhead: LookAhead<Given>,
  act: (given: Given) => Promise<Result>,
): AsyncGenerator<Result> {
  const line: { readonly result: Promise<Result>; readonly size: number }[] = [];
  const bell = new Bell();
  let size = 0;
  let ended = false;
  const hasRoom = (): boolean =>
    line.length < lookAhead.always || (line.length < lookAhead.items && size < lookAhead.size);
  const feed = async (): Promise<void> => {
    for await (const given of source) {
      const result = act(given);
      // Its failure is met when its turn comes.
      result.catch(() => {});
      const own = lookAhead.sizeOf(given);
      size += own;
      line.push({ result, size: own });
      bell.ring();
      while (!ended && !hasRoom()) await bell.wait();
      if (ended) return;
    }
  };
  const feeding = feed().finally(() => {
    ended = true;
    bell.ring();
  });
  feeding.catch(() => {});
  try {
    for (;;) {
      const first = line[0];
      if (first === undefined) {
        if (ended) break;
        await bell.wait();
        continue;
      }
      yield await first.result;
      line.shift();
      size -= first.size;
      bell.ring();
    }
    await feeding;
  } finally {
    ended = true;
    bell.ring();
  }
}

/** Wakes all that wait. */
class Bell {
  #waiting: (() => void)[] = [];

  ring(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  wait(): Promise<void> {
    return new Promise((wake) => {
      this.#waiting.push(wake);
    });
  }
}
