import { type FeedRequest, feed } from "./feed.ts";

/** A process of its own, so that a hang can be ended and a crash does not end the run. */
await feed(JSON.parse(process.argv[2] ?? "") as FeedRequest, (message) => process.send?.(message));
process.disconnect?.();
