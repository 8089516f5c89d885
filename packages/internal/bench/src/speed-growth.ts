import { codeStyle } from "@api-errors/code-style";
import { parseBody, parseChallenges, stringifyBody } from "@api-errors/core";
import { createTranslator } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";

import { BODY_FORMATS, type BodyFormat, makeBody } from "./bodies.ts";
import { formatTime, keep, measure, type Round, type RoundOptions } from "./rounds.ts";
import type { Section } from "./section.ts";
import { PARSERS } from "./speed-parse.ts";
import { ratio } from "./statistics.ts";
import { walk } from "./walk.ts";
import { headersOf, wireAround } from "./wires.ts";

const FEW = 1000;
const MANY = 100_000;

type Work = (document: unknown, text: string) => unknown;

/** How much more one issue costs among 100,000 than among 1,000, against what it costs `JSON.parse`. */
export function measureGrowth(options: RoundOptions): Section {
  const translate = createTranslator({ from: [codeStyle, problem], to: problem });
  const works: readonly (readonly [string, BodyFormat, Work])[] = [
    ...BODY_FORMATS.map((format): [string, BodyFormat, Work] => [
      `parse, ${format}`,
      format,
      (document, text) =>
        PARSERS[format](wireAround(document, text, headersOf(format, "content-type"))),
    ]),
    [
      "translate, code-style → problem",
      "code-style",
      (_, text) => {
        const headers = headersOf("code-style", "content-type");
        return stringifyBody(translate(wireAround(parseBody(text), text, headers)).wire.body);
      },
    ],
  ];
  const cases = works.flatMap(([, format, work]) => [
    growthRound(makeBody(format, FEW), 10, work),
    growthRound(makeBody(format, MANY), 1, work),
  ]);
  const times = measure(cases, options);
  return {
    title: "growth from 1,000 to 100,000 issues",
    about:
      "(time an issue takes among 100,000 ÷ among 1,000) ÷ (the same of `JSON.parse` on the same texts).",
    unit: "ratio",
    columns: ["per issue of 1,000", "of 100,000", "JSON.parse of 1,000", "of 100,000"],
    rows: works.map(([name], i) => {
      const few = times[2 * i] ?? { json: 0, ours: 0 };
      const many = times[2 * i + 1] ?? { json: 0, ours: 0 };
      const own = ratio(many.ours / MANY, few.ours / 10 / FEW);
      const plain = ratio(many.json / MANY, few.json / 10 / FEW);
      return {
        name,
        value: ratio(own, plain),
        bar: 1.5,
        notes: [
          formatTime(few.ours, 10 * FEW),
          formatTime(many.ours, MANY),
          formatTime(few.json, 10 * FEW),
          formatTime(many.json, MANY),
        ],
      };
    }),
  };
}

/** How much more one parameter of a challenge costs among 100,000 than among 100. */
export function measureChallengeGrowth(options: RoundOptions): Section {
  const [few, many] = measure([challengeRound(100, 100), challengeRound(MANY, 1)], options);
  return {
    title: "growth from 100 to 100,000 parameters of a challenge",
    about: "Time a parameter takes among 100,000 ÷ among 100.",
    unit: "ratio",
    columns: ["per parameter of 100", "of 100,000"],
    rows: [
      {
        name: "parseChallenges",
        value: ratio((many?.ours ?? 0) / MANY, (few?.ours ?? 0) / 10_000),
        bar: 3,
        notes: [formatTime(few?.ours ?? 0, 10_000), formatTime(many?.ours ?? 0, MANY)],
      },
    ],
  };
}

function growthRound(text: string, runs: number, work: Work): Round<"json" | "ours"> {
  return () => {
    const start = performance.now();
    const documents = Array.from({ length: runs }, () => JSON.parse(text) as unknown);
    const parsed = performance.now();
    const results = documents.map((document) => work(document, text));
    const end = performance.now();
    for (const result of results) keep(walk(result));
    return { json: parsed - start, ours: end - parsed };
  };
}

function challengeRound(params: number, runs: number): Round<"ours"> {
  const list = Array.from({ length: params }, (_, i) => `p${i}="value ${i}"`).join(", ");
  const text = `Digest ${list}`;
  return () => {
    const start = performance.now();
    const results = Array.from({ length: runs }, () => parseChallenges(text));
    const end = performance.now();
    for (const result of results) keep(walk(result));
    return { ours: end - start };
  };
}
