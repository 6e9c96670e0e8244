import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Random } from "./random.ts";
import { shrink } from "./shrink.ts";
import { openTargets, type Target } from "./targets.ts";

/** What the parent process asks for: a stretch of the inputs of a seed. */
export interface FeedRequest {
  readonly root: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Only this target; null for all. */
  readonly target: string | null;
  /** Where the number of the input in work is written, so that a hang and a crash have one. */
  readonly mark: string;
  /** Where failing inputs go. */
  readonly found: string;
}

/** What came of it, by target. */
interface FeedTally {
  inputs: number;
  /** Documents and words that were not refused. */
  taken: number;
  failed: number;
  milliseconds: number;
  /** The slowest input, as times its allowance. */
  worst: number;
  worstIndex: number;
}

/** Feeds the targets; sends `{ failure }` for each failing input, at the end `{ tally }`. */
export async function feed(request: FeedRequest, send: (message: object) => void): Promise<void> {
  const targets = await openTargets(request.root);
  const plain = await plainCost(targets);
  const tallies: Record<string, FeedTally> = {};
  const mark = openSync(request.mark, "w");
  for (let index = request.from; index < request.to; index += 1) {
    writeSync(mark, `${index}\n`, 0);
    const target = chooseTarget(targets, request, index);
    const input = target.make(new Random(request.seed, index * 2 + 1));
    const run = async (given: typeof input) => target.run(given, new Random(~request.seed, index));
    const tally = tallies[target.name] ?? newTally();
    tallies[target.name] = tally;
    const outcome = await tryInput(input, target, plain, run);
    tally.inputs += 1;
    tally.taken += outcome.taken ? 1 : 0;
    tally.milliseconds += outcome.milliseconds;
    if (outcome.ratio > tally.worst) [tally.worst, tally.worstIndex] = [outcome.ratio, index];
    if (outcome.failure === null) continue;
    tally.failed += 1;
    const kind = kindOf(outcome.failure);
    const fails = async (given: typeof input) => {
      const { failure } = await tryInput(given, target, plain, run);
      return failure !== null && kindOf(failure) === kind;
    };
    send({ failure: await keep(input, fails, target, index, outcome.failure, request) });
  }
  closeSync(mark);
  send({ tally: tallies, plain });
}

function newTally(): FeedTally {
  return { inputs: 0, taken: 0, failed: 0, milliseconds: 0, worst: 0, worstIndex: 0 };
}

function chooseTarget(targets: readonly Target[], { seed, target }: FeedRequest, index: number): Target {
  const only = targets.find(({ name }) => name === target);
  if (only !== undefined) return only;
  let place = new Random(seed, index * 2).below(targets.reduce((sum, { share }) => sum + share, 0));
  for (const one of targets) {
    place -= one.share;
    if (place < 0) return one;
  }
  throw new Error("the shares do not add up");
}

interface Tried {
  readonly taken: boolean;
  readonly failure: string | null;
  readonly milliseconds: number;
  /** Time taken, as times what is allowed. */
  readonly ratio: number;
}

async function tryInput(
  input: string | Uint8Array,
  { fixed }: Target,
  plain: number,
  run: (input: string | Uint8Array) => Promise<boolean>,
): Promise<Tried> {
  const allowed = fixed + TIMES * plain * input.length;
  let milliseconds = 0;
  let taken = false;
  // What is slow once may have been interrupted by the collector or the compiler.
  for (let round = 0; round < 4; round += 1) {
    const before = process.cpuUsage();
    try {
      taken = await run(input);
    } catch (error) {
      const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { taken, failure, milliseconds, ratio: 0 };
    }
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1000;
    milliseconds = round === 0 ? spent : Math.min(milliseconds, spent);
    if (milliseconds <= allowed) return { taken, failure: null, milliseconds, ratio: milliseconds / allowed };
  }
  const failure = `slow: ${Math.round(milliseconds)} ms for ${input.length}, allowed are ${Math.round(allowed)} ms`;
  return { taken, failure, milliseconds, ratio: milliseconds / allowed };
}

/**
 * How many times what a character of plain prose costs a character of an input may. The worst that is known is a
 * sentence of thousands of characters in which every second one begins a claim (首个首个首个…): 45 times.
 */
const TIMES = 60;

/** Milliseconds of processor that a character of plain prose takes, in this process. */
async function plainCost(targets: readonly Target[]): Promise<number> {
  const text = "全区高新技术企业达612家，同比增长12.4%。推行“揭榜挂帅”，加快建设创新平台。\n".repeat(500);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const before = process.cpuUsage();
    await targets[0]?.run(text, new Random(0, 0));
    best = Math.min(best, process.cpuUsage(before).user / 1000 / text.length);
  }
  return best;
}

/** Writes a failing input out, as it was and shrunk, with what went wrong. */
async function keep(
  input: string | Uint8Array,
  fails: (input: string | Uint8Array) => Promise<boolean>,
  { name }: Target,
  index: number,
  failure: string,
  { seed, found }: FeedRequest,
): Promise<string> {
  mkdirSync(found, { recursive: true });
  const file = join(found, `${name}-${seed}-${index}`);
  const smaller = failure.startsWith("slow") ? input : await shrink(input, fails);
  const shown =
    typeof smaller === "string" ? JSON.stringify(smaller) : `hex ${Buffer.from(smaller).toString("hex")}`;
  writeFileSync(`${file}.bin`, input);
  writeFileSync(
    `${file}.txt`,
    `${failure}\n\nseed ${seed}, input ${index}, target ${name}; shrunk:\n${shown}\n`,
  );
  return `${name} ${index}: ${failure.split("\n")[0]}\n    shrunk: ${shown.slice(0, 300)}\n    ${file}.txt`;
}

/** What stays the same when an input is shrunk: the first frame of the stack, or the words of the message. */
function kindOf(failure: string): string {
  const frame = /\n\s+at (.*)/.exec(failure)?.[1] ?? "";
  const message = failure.split("\n")[0] ?? "";
  return `${message.replaceAll(/".*"|\d+/g, "")} ${frame}`;
}
