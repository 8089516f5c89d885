import { writeCount } from "@api-errors/internal-checks";

import { type Child, startChild } from "./child.ts";
import { fire, type Volley } from "./fire.ts";

/** Takes a number from the command line: `--seconds 4`. */
function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const seconds = option("seconds", 4);
const rounds = option("rounds", 3);
const requests = option("requests", 200_000);
const connections = option("connections", 20);

/** How much more the live objects may take half the way later, in MiB: a leak of 64 bytes a request shows. */
const MAX_GROWTH = (requests * 0.5 * 64) / 1024 ** 2;

const PATHS = [
  { path: "/orders", status: 200, name: "a success of 600 bytes" },
  { path: "/error", status: 422, name: "an error of 300 bytes" },
] as const;

interface Failure {
  readonly what: string;
}

/** Throughput and latency of the gateway against a proxy that translates nothing. */
async function measureRatios(gateway: Child, plain: Child): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  console.log(`${connections} connections, ${rounds} rounds of ${seconds} s, medians:\n`);
  for (const { path, status, name } of PATHS) {
    const volleys: { plain: Volley[]; gateway: Volley[] } = { plain: [], gateway: [] };
    // In turn, so that whatever slows the machine down meets both; the first round warms up.
    for (let round = 0; round <= rounds; round++) {
      for (const [proxy, list] of [
        [plain, volleys.plain],
        [gateway, volleys.gateway],
      ] as const) {
        const volley = await fire({
          url: proxy.url + path,
          status,
          connections,
          seconds: round === 0 ? 1 : seconds,
        });
        if (volley.wrong > 0) failures.push({ what: `${name}: ${volley.wrong} wrong answers` });
        if (round > 0) list.push(volley);
      }
    }
    const ours = medians(volleys.gateway);
    const theirs = medians(volleys.plain);
    console.log(
      `${name}:\n` +
        `  throughput ${ours.perSecond.toFixed(0)}/s, without translation ${theirs.perSecond.toFixed(0)}/s: ${(ours.perSecond / theirs.perSecond).toFixed(2)}\n` +
        `  p99        ${ours.p99} ms, without translation ${theirs.p99} ms: ${(ours.p99 / theirs.p99).toFixed(2)}`,
    );
  }
  return failures;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function medians(volleys: readonly Volley[]): { readonly perSecond: number; readonly p99: number } {
  return {
    perSecond: middle(volleys.map(({ perSecond }) => perSecond)),
    p99: middle(volleys.map(({ p99 }) => p99)),
  };
}

/** Whether the gateway's memory stays flat over many requests, successes and errors in turn. */
async function measureMemory(gateway: Child): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const heaps: number[] = [];
  const steps = 10;
  for (let step = 0; step < steps; step++) {
    for (const { path, status } of PATHS) {
      const { wrong } = await fire({
        url: gateway.url + path,
        status,
        connections,
        requests: Math.ceil(requests / steps / PATHS.length),
      });
      if (wrong > 0) failures.push({ what: `memory: ${wrong} wrong answers` });
    }
    heaps.push((await gateway.heap()) / 1024 ** 2);
  }
  // One look may find the heap just cleared, or full of what is on its way: the middle of a half is neither.
  const growth = middle(heaps.slice(steps / 2)) - middle(heaps.slice(0, steps / 2));
  console.log(
    `\nmemory over ${requests} requests, half of them errors, each tenth of the way (MiB): ${heaps.map((heap) => heap.toFixed(1)).join(" ")}\n` +
      `  growth from the middle of the first half to that of the second ${growth.toFixed(1)} MiB, at most ${MAX_GROWTH.toFixed(1)}`,
  );
  if (growth > MAX_GROWTH) failures.push({ what: `memory: grew by ${growth.toFixed(1)} MiB` });
  return failures;
}

const upstream = await startChild("./upstream-server.ts");
const plain = await startChild("./proxy-server.ts", "plain", upstream.url);
const gateway = await startChild("./proxy-server.ts", "gateway", upstream.url);
const children = [upstream, plain, gateway];
const failures: Failure[] = [];
try {
  failures.push(...(await measureRatios(gateway, plain)));
  failures.push(...(await measureMemory(gateway)));
  for (const child of children)
    if (!child.isAlive()) failures.push({ what: `the server at ${child.url} died` });
} finally {
  await Promise.all(children.map((child) => child.stop()));
}
for (const { what } of failures) console.error(`FAILED: ${what}`);
// Two checks: every answer is the one expected, and memory is flat.
const failed = Math.min(2, failures.length);
writeCount({ passed: 2 - failed, failed });
if (failed > 0) process.exitCode = 1;
