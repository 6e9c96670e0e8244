import type { LoadFailure } from "../load/load-documents.ts";
import type { RawInput, RawInputs } from "../load/read-raw-inputs.ts";
import type { Generator } from "../model/extraction.ts";
import type { LookAhead } from "../workers/map-in-order.ts";
import type { MiningOutcome, MiningSetup, MiningTask } from "../workers/mining-task.ts";
import type { Pool } from "../workers/open-pool.ts";
import { openRunner, type Runner } from "../workers/open-runner.ts";

/** This thread, and worker threads where there is enough to do. */
export interface Crew {
  readonly generator: Generator;
  readonly run: (task: MiningTask) => Promise<MiningOutcome>;
  readonly lookAhead: LookAhead<RawInput | LoadFailure>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a crew of at most `jobs` worker threads.
 *
 * Files are measured first: what is done sooner than threads start is done in this one. Of a stream of records
 * (`inputs` null) it is not known how long it will be, so that its first megabytes are done here. A document larger
 * than LARGE goes to a thread of its own that may take more memory.
 */
export async function openCrew(setup: MiningSetup, jobs: number, inputs: RawInputs | null): Promise<Crew> {
  const atOnce = inputs !== null && (await isWorthThreads(inputs, jobs));
  const crew = new WorkingCrew(setup, inputs === null ? jobs : Math.min(jobs, inputs.count), inputs === null);
  return crew.open(atOnce);
}

/** Whether there is so much to do that worker threads are done sooner. */
export async function isWorthThreads(inputs: RawInputs, jobs: number): Promise<boolean> {
  return jobs > 1 && inputs.count > 1 && (await inputs.measure(WORTH_THREADS)) >= WORTH_THREADS;
}

/** Bytes from which threads pay: each takes about as long to start as a document of a megabyte takes. */
const WORTH_THREADS = 1_500_000;

/** Bytes of a document from which it is large: its claims may not fit into the memory that Node gives a thread. */
const LARGE = 16_000_000;

class WorkingCrew {
  readonly #setup: MiningSetup;
  readonly #jobs: number;
  readonly #grows: boolean;
  #here: Runner | null = null;
  #pool: Promise<Pool> | null = null;
  #large: Promise<Pool> | null = null;
  #seen = 0;

  constructor(setup: MiningSetup, jobs: number, grows: boolean) {
    this.#setup = setup;
    this.#jobs = jobs;
    this.#grows = grows && jobs > 1;
  }

  async open(atOnce: boolean): Promise<Crew> {
    if (!atOnce) this.#here = await openRunner(this.#setup);
    const { generator } = this.#here ?? (await this.#openPool());
    const items = (): number => (this.#pool === null ? 1 : this.#jobs * AHEAD);
    const always = (): number => (this.#pool === null ? 1 : this.#jobs);
    return {
      generator,
      run: (task) => this.#run(task),
      lookAhead: {
        get items() {
          return items();
        },
        get always() {
          return always();
        },
        size: this.#setup.rendering === null ? AHEAD_BYTES_WHOLE : AHEAD_BYTES,
        sizeOf: (item) => ("bytes" in item ? item.bytes.length : 0),
      },
      close: async () => {
        const pools = await Promise.allSettled([this.#pool, this.#large]);
        for (const pool of pools) if (pool.status === "fulfilled") await pool.value?.close();
      },
    };
  }

  async #run(task: MiningTask): Promise<MiningOutcome> {
    const size = task.bytes.length;
    if (size > LARGE) return (await this.#openLarge()).run(task);
    this.#seen += size;
    if (this.#grows && this.#seen > WORTH_THREADS) this.#here = null;
    return (this.#here ?? (await this.#openPool())).run(task);
  }

  async #openPool(): Promise<Pool> {
    const { openPool } = await import("../workers/open-pool.ts");
    this.#pool ??= openPool(this.#setup, { workers: this.#jobs });
    return this.#pool;
  }

  async #openLarge(): Promise<Pool> {
    const { openPool } = await import("../workers/open-pool.ts");
    this.#large ??= openPool(this.#setup, { workers: 1, heap: LARGE_HEAP });
    return this.#large;
  }
}

/** Megabytes that the claims of a document of 100 MB take, with room. */
const LARGE_HEAP = 12_000;

/** How many documents, for each thread, and bytes of them may be read before the first of them is printed. */
const AHEAD = 32;
const AHEAD_BYTES = 2_000_000;
/** Of documents that come as they are, not in a format: what was found in one may take fifty times its bytes. */
const AHEAD_BYTES_WHOLE = 500_000;
