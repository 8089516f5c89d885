import libraries from "../vectors/libraries.json" with { type: "json" };
import type { Vector } from "./vectors.test-support.ts";

const empty = "Too small: expected string to have >=1 characters";
const noNumber = "Invalid input: expected number, received string";
const noText = "Invalid input: expected string, received number";
const zod = "Zod 4.6.7, run";
const cast = 'Cast to Number failed for value "x" (type string) at path "qty" for model "Order"';
const yupCast =
  'items[1].qty must be a `number` type, but the final value was: `NaN` (cast from the value `"x"`).';

const ITEMS = [{ qty: 1 }, { qty: "x" }];
const ORDER = { name: "", items: ITEMS, address: { zip: 5 }, total: 3 };

/** What libraries of npm report of one order; `real-libraries.test.ts` runs them and compares. */
export const libraryVectors: readonly Vector[] = [
  {
    dialect: "zodFlatten",
    name: "flattenError",
    source: zod,
    status: 400,
    body: libraries.zodFlatten,
    issues: [
      { message: "The order is closed" },
      { path: ["name"], message: empty },
      { path: ["items"], message: noNumber },
      { path: ["address"], message: noText },
    ],
    score: 0.9,
  },
  {
    dialect: "zodTree",
    name: "treeifyError",
    source: zod,
    status: 400,
    body: libraries.zodTree,
    issues: [
      { message: "The order is closed" },
      { path: ["name"], message: empty },
      { path: ["items", 1, "qty"], message: noNumber },
      { path: ["address", "zip"], message: noText },
    ],
    score: 0.9,
  },
  {
    dialect: "zodFormat",
    name: "formatError",
    source: zod,
    status: 400,
    body: libraries.zodFormat,
    issues: [
      { message: "The order is closed" },
      { path: ["name"], message: empty },
      { path: ["items", 1, "qty"], message: noNumber },
      { path: ["address", "zip"], message: noText },
    ],
    ambiguous: [["items", 1]],
    score: 0.9,
  },
  {
    dialect: "standardIssues",
    name: "issues of Zod",
    source: zod,
    status: 400,
    body: libraries.standardIssues,
    issues: [
      { path: ["name"], code: "too_small", message: empty },
      { path: ["items", 1, "qty"], code: "invalid_type", message: noNumber },
      { path: ["address", "zip"], code: "invalid_type", message: noText },
      { code: "custom", message: "The order is closed" },
    ],
    score: 0.9,
  },
  {
    dialect: "valibotFlat",
    name: "flatten",
    source: "valibot 1.5.0, run",
    status: 400,
    body: libraries.valibotFlat,
    issues: [
      { path: ["name"], message: "Invalid length: Expected >=1 but received 0" },
      { path: ["items", 1, "qty"], message: 'Invalid type: Expected number but received "x"' },
      { path: ["address", "zip"], message: "Invalid type: Expected string but received 5" },
    ],
    ambiguous: [["items", 1, "qty"]],
    score: 0.9,
  },
  {
    dialect: "yup",
    name: "all errors",
    source: "Yup 1.7.1, run",
    status: 400,
    body: libraries.yup,
    issues: [
      { path: ["name"], code: "required", message: "name is a required field" },
      { path: ["items", 1, "qty"], code: "typeError", message: yupCast },
    ],
    error: { message: "2 errors occurred", extensions: { value: ORDER, name: "ValidationError" } },
    score: 0.9,
  },
  {
    dialect: "yup",
    name: "the first error alone",
    source: "Yup 1.7.1, run",
    status: 400,
    body: libraries.yupAbortEarly,
    issues: [{ path: ["name"], code: "required", message: "name is a required field" }],
    error: {
      message: "name is a required field",
      extensions: { value: ORDER, name: "ValidationError" },
    },
    score: 0.9,
  },
  {
    dialect: "mongoose",
    name: "a cast and a validator",
    source: "Mongoose 9.12.1, run",
    status: 400,
    body: libraries.mongoose,
    issues: [
      { path: ["items", 1, "qty"], code: "Number", message: cast },
      { path: ["name"], code: "required", message: "Path `name` is required." },
    ],
    ambiguous: [["items", 1, "qty"]],
    error: {
      message: `Order validation failed: items.1.qty: ${cast}, name: Path \`name\` is required.`,
      extensions: { _message: "Order validation failed", name: "ValidationError" },
    },
    score: 0.9,
  },
  {
    dialect: "ajv",
    name: "errors of a whole object and of its members",
    source: "Ajv 8.20.0, run",
    status: 400,
    body: libraries.ajv,
    issues: [
      { path: ["email"], code: "required", message: "must have required property 'email'" },
      {
        path: ["total"],
        code: "additionalProperties",
        message: "must NOT have additional properties",
      },
      { path: ["name"], code: "minLength", message: "must NOT have fewer than 1 characters" },
      { path: ["items", 1, "qty"], code: "type", message: "must be number" },
    ],
    score: 0.9,
  },
  {
    dialect: "joi",
    name: "two errors",
    source: "Joi 18.3.2, run",
    status: 400,
    body: libraries.joi,
    issues: [
      { path: ["name"], code: "string.empty", message: '"name" is not allowed to be empty' },
      {
        path: ["items", 1, "qty"],
        code: "number.base",
        message: '"items[1].qty" must be a number',
      },
    ],
    error: { extensions: { _original: ORDER } },
    score: 0.9,
  },
  {
    dialect: "classValidator",
    name: "with what was sent",
    source: "class-validator 0.15.1, run",
    status: 400,
    body: libraries.classValidator,
    issues: [
      { path: ["name"], code: "isNotEmpty", message: "name should not be empty" },
      { path: ["email"], code: "isEmail", message: "email must be an email" },
      { path: ["items", 1, "qty"], code: "isInt", message: "qty must be an integer number" },
    ],
    error: {
      // Those that only hold others say nothing but what was sent.
      extensions: {
        items: {
          property: "items",
          target: { name: "", email: "x", items: ITEMS },
          value: ITEMS,
        },
        "items.1": { property: "1", target: ITEMS, value: { qty: "x" } },
      },
    },
    score: 0.9,
  },
  {
    dialect: "classValidator",
    name: "without target and value",
    source: "class-validator 0.15.1, run",
    status: 400,
    body: libraries.classValidatorBare,
    issues: [
      { path: ["name"], code: "isNotEmpty", message: "name should not be empty" },
      { path: ["email"], code: "isEmail", message: "email must be an email" },
      { path: ["items", 1, "qty"], code: "isInt", message: "qty must be an integer number" },
    ],
    score: 0.9,
  },
  {
    dialect: "expressValidator",
    name: "result.array()",
    source: "express-validator 7.3.2, run",
    status: 400,
    body: libraries.expressValidator,
    issues: [
      { path: ["name"], in: "body", message: "is required" },
      { path: ["items", 1, "qty"], in: "body", message: "Invalid value" },
    ],
    score: 0.9,
  },
];
