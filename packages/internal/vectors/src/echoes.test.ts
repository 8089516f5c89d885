import { stringifyBody } from "@api-errors/core";
import { fieldMap } from "@api-errors/field-map";
import { createTranslator } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";
import { expect, test } from "vitest";

const SENT = "4111-secret";

/** What a client sent, where frameworks send it back. */
const ECHOES: readonly (readonly [string, object])[] = [
  [
    "FastAPI, input",
    {
      detail: [
        { type: "missing", loc: ["body", "pin"], msg: "Field required", input: { card: SENT } },
      ],
    },
  ],
  [
    "Spring, rejectedValue",
    {
      timestamp: "2026-11-21T10:00:00Z",
      status: 400,
      errors: [{ field: "pin", defaultMessage: "too short", rejectedValue: SENT, code: "Size" }],
    },
  ],
  [
    "express-validator, value",
    { errors: [{ type: "field", value: SENT, msg: "no", path: "pin", location: "body" }] },
  ],
  [
    "Joi, _original and context.value",
    {
      _original: { pin: SENT },
      details: [
        {
          message: "no",
          path: ["pin"],
          type: "any",
          context: { label: "pin", value: SENT, key: "pin" },
        },
      ],
    },
  ],
  [
    "Yup, value and params.originalValue",
    {
      value: { pin: SENT },
      errors: ["no"],
      inner: [
        {
          value: SENT,
          path: "pin",
          type: "min",
          params: { originalValue: SENT },
          errors: ["no"],
          message: "no",
        },
      ],
      name: "ValidationError",
      message: "no",
    },
  ],
  [
    "Yup at the first error",
    {
      value: { pin: SENT },
      path: "pin",
      type: "min",
      params: { value: SENT, originalValue: SENT, path: "pin" },
      errors: ["no"],
      inner: [],
      name: "ValidationError",
      message: "no",
    },
  ],
  [
    "Mongoose, value and stringValue",
    {
      errors: {
        pin: {
          stringValue: SENT,
          kind: "Number",
          value: SENT,
          path: "pin",
          name: "CastError",
          message: "no",
        },
      },
      name: "ValidationError",
      message: "no",
    },
  ],
  [
    "class-validator, target and value",
    [
      {
        target: { pin: SENT },
        value: SENT,
        property: "pin",
        children: [],
        constraints: { min: "no" },
      },
      {
        target: { card: SENT },
        value: { number: SENT },
        property: "card",
        children: [
          {
            target: { number: SENT },
            value: SENT,
            property: "number",
            children: [],
            constraints: { a: "no" },
          },
        ],
      },
    ],
  ],
];

test.each(ECHOES)("should keep from clients what they sent: %s", (_, body) => {
  for (const to of [problem, fieldMap]) {
    const wire = { status: 400, headers: {}, body, text: JSON.stringify(body) };
    const { wire: sent, from, withheld } = createTranslator({ from: [fieldMap], to })(wire);
    expect(from).toBe("field-map");
    expect(`${sent.text ?? ""}${stringifyBody(sent.body) ?? ""}`).not.toContain(SENT);
    expect(new Set(withheld.map(({ reason }) => reason))).toEqual(new Set(["echoed-input"]));
    const open = createTranslator({ from: [fieldMap], to, withhold: false })(wire);
    expect(`${open.wire.text ?? ""}${stringifyBody(open.wire.body) ?? ""}`).toContain(SENT);
  }
});
