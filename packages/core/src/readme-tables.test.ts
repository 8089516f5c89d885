import { readFileSync } from "node:fs";
import { parseRateLimit as parseWithPeer } from "ratelimit-header-parser";
import { expect, it, onTestFinished, vi } from "vitest";
import { rowsBelow } from "@api-errors/internal-readme";
import { adviseRetry } from "./advise-retry.ts";
import { formatPath } from "./format-path.ts";
import type { PathStyle } from "./path-style.ts";
import { headersOf } from "./rate-limit.test-support.ts";
import { parseRateLimit } from "./rate-limit.ts";
import { requiredHeaders } from "./required-headers.ts";
import { unregisteredNames, unregisteredUsers } from "./status-registry.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

it("should list the headers that the code demands", () => {
  const listed = rowsBelow(readme, /^\| status +\| header/);
  const demanded = Array.from({ length: 500 }, (_, index) => index + 100)
    .map((status) => [String(status), ...requiredHeaders(status)])
    .filter(({ length }) => length > 1);
  expect(listed).toEqual(demanded);
});

it("should list the codes that are not registered, with their names and users", () => {
  expect(rowsBelow(readme, /^\| status +\| name/)).toEqual(
    Object.entries(unregisteredNames).map(([code, name]) => [
      code,
      name,
      Object.entries(unregisteredUsers).find(([other]) => other === code)?.[1],
    ]),
  );
});

it("should list the advice that the code gives for every status from 100 to 599", () => {
  const rows = rowsBelow(readme, /^\| status +\| `when`/);
  const named = new Map<number, (string | undefined)[]>();
  const ranges: [string, number, number][] = [
    ["408 and every other 5xx", 500, 600],
    ["every other 4xx", 400, 500],
    ["below 400", 100, 400],
  ];
  for (const [statuses = "", ...advice] of rows) {
    for (const status of statuses.match(/\d{3}(?!xx)/g) ?? []) {
      if (statuses !== "below 400") named.set(Number(status), advice);
    }
  }
  for (const [label, from, to] of ranges) {
    const [, ...advice] = rows.find(([statuses]) => statuses === label) ?? [];
    expect(advice.length, label).toBeGreaterThan(0);
    for (let status = from; status < to; status++) {
      if (!named.has(status)) named.set(status, advice);
    }
  }
  expect(named.size).toBe(500);
  for (const [status, [when, delayed]] of named) {
    expect(adviseRetry({ status }).when, String(status)).toBe(when);
    expect(adviseRetry({ status, afterSeconds: 1 }).when, String(status)).toBe(delayed);
  }
});

it("should show every style of a path", () => {
  const rows = rowsBelow(readme, /^\| style/);
  const styles: PathStyle[] = ["pointer", "fragment", "dot", "bracket", "jsonpath"];
  expect(rows.map(([style, , text]) => [style, text])).toEqual(
    styles.map((style) => [style, formatPath(["items", 0, "unit price"], style)]),
  );
});

it("should show what every form of rate limits looks like", () => {
  const rows = rowsBelow(readme, /^\| `kind`/);
  expect(rows.map(([kind]) => kind)).toEqual(["list", "dictionary", "three-headers", "x-headers"]);
  for (const [kind, text = ""] of rows) {
    const headers = headersOf(text.replaceAll(/, (?=(?:X-)?RateLimit)/g, "\n"));
    expect(parseRateLimit(headers)?.kind).toBe(kind);
  }
});

it("should show what ratelimit-header-parser reads in the same headers", () => {
  const now = Date.UTC(2013, 6, 1, 17, 17, 53);
  vi.useFakeTimers({ now });
  onTestFinished(() => void vi.useRealTimers());
  const show = (remaining = "?", quota = "?", seconds = "?"): string =>
    `${remaining} of ${quota}, ${seconds} s`;
  const rows = readme
    .split("\n")
    .filter((line) => /^\| `(?:Date|X-|RateLimit).* of .*, .* s/.test(line));
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const headers = headersOf([...row.matchAll(/`([^`]+)`/g)].map(([, line]) => line).join("\n"));
    const policies = parseRateLimit(headers)?.policies.map(
      ({ remaining, quota, resetAfterSeconds }) =>
        show(remaining?.toString(), quota?.toString(), resetAfterSeconds?.toString()),
    );
    const other = parseWithPeer(headers);
    const reset = other?.reset && (other.reset.getTime() - now) / 1000;
    expect(
      row
        .split("|")
        .slice(2, 4)
        .map((cell) => cell.trim()),
    ).toEqual([
      policies?.join("; ") ?? "nothing",
      other
        ? show(other.remaining.toString(), other.limit.toString(), reset?.toString())
        : "nothing",
    ]);
  }
});
