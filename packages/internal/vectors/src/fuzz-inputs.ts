import type { WireError } from "@api-errors/core";
import fc from "fast-check";

import { AWKWARD_NAMES, awkwardJson, documentsWith, wiresOf } from "./awkward.ts";
import type { Subject } from "./invariants.ts";

/** A number from 0 up to, and without, the limit. */
export type Random = (limit: number) => number;

/** Numbers that are the same for the same seed: xorshift, 32 bits. */
export function randomFrom(seed: number): Random {
  let state = seed | 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** What a parser may be handed: the response, its parts, and values that are neither. */
export interface FuzzInput {
  readonly wire: WireError;
  /** The value of a header, or any other text. */
  readonly text: string;
}

const PIECES = [
  "",
  " ",
  "\t",
  "0",
  "-1",
  "1e400",
  "٣",
  "\0",
  "\r\n",
  "\ud800",
  "\u2028",
  "é",
  '"',
  "'",
  "\\",
  "/",
  "~2",
  "#",
  "%zz",
  "[",
  "]",
  "$",
  ".",
  ",",
  ";",
  "=",
  "q=",
  "Bearer",
  "Basic a=",
  "realm=",
  "Sun, 06 Nov 1994 08:49:37 GMT",
  "Sunday, 06-Nov-94 08:49:37 GMT",
  "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  "application/json",
  "__proto__",
  "{",
  "}",
  ":",
  "null",
] as const;

/** Makes inputs without end: what the generators of the formats make, cut, joined and spoiled. */
export function fuzzInputs(subjects: readonly Subject[], seed: number): () => FuzzInput {
  const random = randomFrom(seed);
  const anything = documentsWith(AWKWARD_NAMES, ["errors", "details"], ["error"]);
  const wires = [
    ...subjects.flatMap(({ format, documents }) =>
      fc.sample(wiresOf(documents, format.mediaType), { seed, numRuns: 400 }),
    ),
    ...fc.sample(wiresOf(anything, "application/json"), { seed, numRuns: 400 }),
  ];
  const values = fc.sample(awkwardJson, { seed, numRuns: 2000 });
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const text = (): string => {
    let made = "";
    for (let i = random(8); i > 0; i--) made += pick(PIECES);
    return made;
  };
  const name = (): string => (random(2) === 0 ? pick(AWKWARD_NAMES) : text());
  const member = (): unknown => {
    const kind = random(8);
    if (kind === 0) return text();
    if (kind === 1) return pick(wires).body;
    if (kind === 2) return [pick(values), pick(values), text()];
    if (kind === 3) return { [name()]: pick(values), [name()]: text() };
    return pick(values);
  };
  const spoil = (body: unknown): unknown => {
    if (typeof body !== "object" || body === null || random(6) === 0) return member();
    if (Array.isArray(body)) return [...(body as readonly unknown[]), member()].slice(random(2));
    const names = Object.keys(body);
    const changed: Record<string, unknown> = { ...body };
    for (let i = random(3); i >= 0; i--) {
      const chosen = random(3) === 0 || names.length === 0 ? name() : pick(names);
      if (random(4) === 0) Reflect.deleteProperty(changed, chosen);
      else Object.defineProperty(changed, chosen, { value: member(), ...PLAIN });
    }
    return changed;
  };
  const headers = (): Record<string, string> => {
    const { headers: given } = pick(wires);
    const made = { ...(given as Record<string, string>) };
    if (random(2) === 0) made[pick(HEADER_NAMES)] = text();
    return made;
  };
  return () => {
    const body = spoil(pick(wires).body);
    return { wire: { status: pick(STATUSES), headers: headers(), body }, text: text() };
  };
}

const PLAIN = { enumerable: true, configurable: true, writable: true };

const HEADER_NAMES = [
  "content-type",
  "retry-after",
  "date",
  "www-authenticate",
  "ratelimit",
  "ratelimit-policy",
  "x-ratelimit-reset",
  "location",
  "traceparent",
] as const;

const STATUSES = [
  Number.NaN,
  -1,
  0,
  100,
  200,
  204,
  302,
  304,
  400,
  401,
  403,
  404,
  405,
  409,
  422,
  429,
  500,
  503,
  599,
  600,
  1e9,
] as const;
