import { codeStyle } from "@api-errors/code-style";
import { type ApiError, type ErrorFormat, SLOT, type WireError } from "@api-errors/core";
import { fieldMap } from "@api-errors/field-map";
import { createTranslator } from "@api-errors/gateway";
import { jsonApi } from "@api-errors/json-api";
import { oauth2 } from "@api-errors/oauth2";
import { problem } from "@api-errors/problem";
import { typeCodeStyle } from "@api-errors/type-code-style";

import { leavesOf, missingLeaves } from "./leaves.ts";

/** A document with everything that its format usually says, and no two values alike. */
interface Sample {
  readonly format: ErrorFormat;
  readonly body: object;
}

const SAMPLES: readonly Sample[] = [
  {
    format: codeStyle,
    body: {
      code: "stock_low",
      message: "Two are left",
      traceId: "trace-7",
      details: { sku: "K-12" },
      errors: [{ field: "items[0].qty", code: "too_many", message: "is more than two" }],
    },
  },
  {
    format: typeCodeStyle,
    body: {
      type: "stock_error",
      code: "stock_low",
      message: "Two are left",
      requestId: "req-7",
      errors: [{ param: "items[0][qty]", code: "too_many", message: "is more than two" }],
    },
  },
  {
    format: jsonApi,
    body: {
      errors: [
        {
          id: "occurrence-7",
          code: "too_many",
          title: "Too many",
          detail: "is more than two",
          source: { pointer: "/data/attributes/qty" },
          links: { about: "https://example.com/help/stock" },
          meta: { sku: "K-12" },
        },
        { code: "too_late", title: "Too late", detail: "is past", source: { parameter: "until" } },
      ],
    },
  },
  {
    format: oauth2,
    body: {
      error: "invalid_grant",
      error_description: "The code was used before",
      error_uri: "https://example.com/help/grants",
    },
  },
  {
    format: fieldMap,
    body: {
      message: "Two are left",
      errors: { "items.0.qty": ["is more than two"], until: ["is past"] },
    },
  },
  {
    format: problem,
    body: {
      type: "https://example.com/probs/stock",
      title: "Stock is low",
      detail: "Two are left",
      instance: "/orders/7",
      errors: [{ detail: "is more than two", pointer: "#/items/0/qty" }],
      sku: "K-12",
    },
  },
];

/** What is told apart: the members of an ApiError, and those of its issues. */
const MEMBERS = [
  "code",
  "type",
  "title",
  "message",
  "id",
  "help",
  "details",
  "extensions",
] as const;
const ISSUE_MEMBERS = [
  "path",
  "in",
  "code",
  "title",
  "message",
  "id",
  "help",
  "extensions",
] as const;

/** The heading of the table in the gateway's README. */
export const PAIRS_HEADING =
  "| from → to | in members of its own | in the reserved member | filled in | lost |";

/** One row for each ordered pair: what of an error has a place of its own in another format, and what has not. */
export function pairRows(): readonly string[] {
  return SAMPLES.flatMap(({ format, body }) =>
    SAMPLES.filter((target) => target.format !== format).map((target) =>
      rowOf(format, body, target.format),
    ),
  );
}

function rowOf(from: ErrorFormat, body: object, to: ErrorFormat): string {
  const wire: WireError = {
    status: 400,
    headers: { "content-type": from.mediaType },
    body,
    text: JSON.stringify(body),
  };
  const translation = createTranslator({ from: [from], to, withhold: false })(wire);
  const { error, losses, filled } = translation;
  if (!error || translation.to !== to.name)
    throw new Error(`expected an error in ${from.name}, to be sent in ${to.name}`);
  const places: Record<"own" | "slot" | "lost", string[]> = { own: [], slot: [], lost: [] };
  const sent = withoutSlot(translation.wire.body);
  for (const [name, value] of partsOf(error)) {
    const isIn = (target: unknown): boolean => missingLeaves(value, [target]).length === 0;
    if (isIn(sent)) places.own.push(name);
    else if (isIn(translation.wire.body)) places.slot.push(name);
    else places.lost.push(name);
  }
  // What is lost is said, or the table would hide it.
  if (places.lost.length > 0 && losses.length === 0)
    throw new Error(
      `${from.name} → ${to.name} loses ${places.lost.join(", ")} and does not say so`,
    );
  const cells = [
    `${from.name} → ${to.name}`,
    places.own.join(", "),
    places.slot.join(", "),
    filled.map(({ member }) => member).join(", "),
    places.lost.join(", "),
  ];
  return `| ${cells.map((cell) => cell || "–").join(" | ")} |`;
}

/** The parts that an error has, each with its value; those of all issues together. */
function partsOf(error: ApiError): readonly (readonly [name: string, value: unknown])[] {
  const parts: [string, unknown][] = MEMBERS.map((name) => [name, error[name]]);
  for (const name of ISSUE_MEMBERS) {
    const values = error.issues.map((issue) => issue[name]).filter((value) => value !== undefined);
    parts.push([`issues.${name}`, values.length > 0 ? values : undefined]);
  }
  return parts.filter(([, value]) => leavesOf(value).length > 0);
}

/** A document without what stands in the reserved member, wherever that is. */
function withoutSlot(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document), (name, value: unknown) =>
    name === SLOT ? undefined : value,
  );
}
