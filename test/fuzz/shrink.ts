/**
 * A smaller input that still fails: stretches are left out, long ones first, as long as `fails` holds, for no more than
 * so many milliseconds.
 */
export async function shrink<Input extends string | Uint8Array>(
  input: Input,
  fails: (smaller: Input) => Promise<boolean>,
  milliseconds = 15_000,
): Promise<Input> {
  let best = input;
  const until = performance.now() + milliseconds;
  for (let length = Math.ceil(best.length / 2); length >= 1 && performance.now() < until; ) {
    let shorter = false;
    for (let start = 0; start < best.length && performance.now() < until; ) {
      const smaller = without(best, start, start + length);
      if (smaller.length > 0 && (await fails(smaller))) {
        best = smaller;
        shorter = true;
      } else start += length;
    }
    if (length === 1 && !shorter) break;
    if (!shorter) length = Math.floor(length / 2);
    length = Math.max(1, Math.min(length, Math.ceil(best.length / 2)));
  }
  return best;
}

function without<Input extends string | Uint8Array>(input: Input, start: number, end: number): Input {
  if (typeof input === "string") return (input.slice(0, start) + input.slice(end)) as Input;
  return Buffer.concat([input.subarray(0, start), input.subarray(end)]) as unknown as Input;
}
