import autocannon from "autocannon";

export interface Throughput {
  /** Answers per second: median of the runs. */
  perSecond: number;
  /** Median of the runs' 99th percentiles, in milliseconds. */
  p99: number;
  /** Bytes of one answer's body. */
  bytes: number;
}

const connections = 16;
const seconds = 5;
const runs = 3;

/** How many answers a second an address gives, after a warm-up; fails when one isn't 200. */
export async function measureThroughput(url: string): Promise<Throughput> {
  const body = await (await fetch(url)).arrayBuffer();
  await run(url, 2);
  const results = [];
  for (let index = 0; index < runs; index += 1) results.push(await run(url, seconds));
  return {
    perSecond: median(results.map((result) => result.requests.average)),
    p99: median(results.map((result) => result.latency.p99)),
    bytes: body.byteLength,
  };
}

async function run(url: string, duration: number): Promise<autocannon.Result> {
  const result = await autocannon({ url, connections, duration });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers weren't 2xx, ${result.errors} failed`);
  return result;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
