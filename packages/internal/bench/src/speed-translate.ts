import { codeStyle } from "@api-errors/code-style";
import { type ErrorFormat, parseBody, stringifyBody } from "@api-errors/core";
import { createTranslator, type Translation } from "@api-errors/gateway";
import { fieldMap } from "@api-errors/field-map";
import { jsonApi } from "@api-errors/json-api";
import { oauth2 } from "@api-errors/oauth2";
import { problem } from "@api-errors/problem";
import { typeCodeStyle } from "@api-errors/type-code-style";

import { BODY_FORMATS, type BodyFormat, BODY_SIZES, readBody } from "./bodies.ts";
import { formatTime, keep, measure, type Round, type RoundOptions } from "./rounds.ts";
import type { Row, Section } from "./section.ts";
import { ratio } from "./statistics.ts";
import { findGetter, walk } from "./walk.ts";
import { headersOf, wireAround } from "./wires.ts";

const FORMATS: Readonly<Record<BodyFormat, ErrorFormat>> = {
  "type-code-style": typeCodeStyle,
  "code-style": codeStyle,
  "json-api": jsonApi,
  "field-map": fieldMap,
  problem,
};

const SIX = [...Object.values(FORMATS), oauth2];

interface Case {
  readonly name: string;
  readonly bar: number;
  readonly runs: number;
  readonly round: Round<"ours" | "json">;
}

/** Text to text from one format into the other, against reading and writing the JSON alone. */
export function measureTranslation(options: RoundOptions): Section {
  const cases = BODY_SIZES.flatMap((size) =>
    BODY_FORMATS.flatMap((from) =>
      [false, true].map((isWithheld) =>
        caseOf({
          from,
          to: otherThan(from),
          among: SIX,
          size,
          isWithheld,
          bar: isWithheld ? 3 : 2,
        }),
      ),
    ),
  );
  return {
    title: "translation, text to text",
    about:
      "Time from the received text to the text to send, ÷ time of `JSON.parse` of the input + `JSON.stringify` of the output. Headers: `Content-Type`. Each format is detected among all six; default: secrets are looked for and withheld.",
    unit: "ratio",
    columns: ["translate", "JSON both ways"],
    rows: rowsOf(cases, options),
  };
}

/** Text to text through the very format that the upstream speaks, against `JSON.parse` alone. */
export function measurePassThrough(options: RoundOptions): Section {
  const cases = BODY_SIZES.flatMap((size) =>
    BODY_FORMATS.flatMap((from) =>
      [SIX, [FORMATS[from]]].flatMap((among) =>
        [false, true].map((isWithheld) =>
          caseOf({ from, to: from, among, size, isWithheld, bar: 1.3 }),
        ),
      ),
    ),
  );
  return {
    title: "passing through, text to text",
    about:
      "Time from the received text to the text to send where the target is the format that was read, ÷ time of `JSON.parse` of the input. Headers: `Content-Type`. Each format is detected among all six, or alone: where an upstream speaks one. The ApiError is read, too, as a proxy asks it whether to send the request again.",
    unit: "ratio",
    columns: ["pass through", "JSON.parse"],
    rows: rowsOf(cases, options),
  };
}

function otherThan(format: BodyFormat): BodyFormat {
  return format === "problem" ? "code-style" : "problem";
}

function rowsOf(cases: readonly Case[], options: RoundOptions): readonly Row[] {
  const times = measure(
    cases.map(({ round }) => round),
    options,
  );
  return cases.map(({ name, bar, runs }, i) => {
    const { ours, json } = times[i] ?? { ours: 0, json: 0 };
    return {
      name,
      value: ratio(ours, json),
      bar,
      notes: [formatTime(ours, runs), formatTime(json, runs)],
    };
  });
}

interface Setting {
  readonly from: BodyFormat;
  readonly to: BodyFormat;
  /** What the upstream may speak. */
  readonly among: readonly ErrorFormat[];
  readonly size: number;
  readonly isWithheld: boolean;
  readonly bar: number;
}

function caseOf({ from, to, among, size, isWithheld, bar }: Setting): Case {
  const text = readBody(from, size);
  const headers = headersOf(from, "content-type");
  const translate = createTranslator({
    from: among,
    to: FORMATS[to],
    ...(!isWithheld && { withhold: false }),
  });
  const runs = Math.max(1, Math.round(60_000 / size));
  const results: Translation[] = [];
  const run = (): Translation => translate(wireAround(parseBody(text), text, headers));
  const proof = run();
  if (proof.from !== from || proof.to !== to || findGetter(proof.error) !== undefined) {
    throw new Error(`translation of ${from}: expected ${from} → ${to} as plain data`);
  }
  const isPassed = from === to;
  const target = isPassed ? "itself" : to;
  const choice = among.length === 1 ? "alone, " : "";
  return {
    name: `${from} → ${target}, ${choice}${size === 300 ? "300 B" : "100 kB"}, ${isWithheld ? "default" : "withhold: false"}`,
    bar,
    runs,
    round: () => {
      const start = performance.now();
      for (let i = 0; i < runs; i++) {
        const result = run();
        keep(sentText(result).length);
        results[i] = result;
      }
      const translated = performance.now();
      for (let i = 0; i < runs; i++) {
        keep(typeof JSON.parse(text) === "object" ? 1 : 0);
        if (!isPassed) keep(JSON.stringify(results[i]?.wire.body).length);
      }
      const end = performance.now();
      for (const { error } of results) keep(walk(error));
      return { ours: translated - start, json: end - translated };
    },
  };
}

function sentText({ wire }: Translation): string {
  return wire.text ?? stringifyBody(wire.body) ?? "";
}
