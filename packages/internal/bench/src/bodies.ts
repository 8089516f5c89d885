import { readFileSync } from "node:fs";

/** The formats that there are bodies of. */
export type BodyFormat = "code-style" | "type-code-style" | "json-api" | "field-map" | "problem";

export const BODY_FORMATS: readonly BodyFormat[] = [
  "code-style",
  "type-code-style",
  "json-api",
  "field-map",
  "problem",
];

/** How long the bodies that are checked in may be, in characters; they have as many issues as fit. */
export const BODY_SIZES: readonly number[] = [300, 100_000];

const FIELDS = ["items", "lines", "parcels", "contacts"] as const;
const MEMBERS = ["quantity", "unitPrice", "postalCode", "email", "deliveredAt"] as const;
const PROBLEMS = [
  ["too_small", "must be greater than or equal to 1"],
  ["invalid_format", "is not written as the format asks"],
  ["required", "must not be empty"],
  ["out_of_range", "lies outside the range that is allowed"],
] as const;

/** The text of a validation error with so many issues; the same text for the same arguments. */
export function makeBody(format: BodyFormat, issues: number): string {
  return JSON.stringify(MAKERS[format](issues));
}

const MAKERS: Readonly<Record<BodyFormat, (issues: number) => object>> = {
  "code-style": (issues) => ({
    code: "invalid_order",
    message: "Not valid",
    traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
    errors: listOf(issues, ({ field, index, member, code, message }) => ({
      field: `${field}[${index}].${member}`,
      code,
      message,
    })),
  }),
  "type-code-style": (issues) => ({
    error: {
      type: "validation_error",
      code: "invalid_order",
      message: "Not valid",
      errors: listOf(issues, ({ field, index, member, code, message }) => ({
        param: `${field}[${index}][${member}]`,
        code,
        message,
      })),
    },
  }),
  "json-api": (issues) => ({
    errors: listOf(issues, ({ field, index, member, code, message }) => ({
      status: "422",
      code,
      detail: message,
      source: { pointer: `/data/attributes/${field}/${index}/${member}` },
    })),
  }),
  "field-map": (issues) => ({
    message: "Not valid",
    errors: Object.fromEntries(
      Array.from({ length: issues }, (_, i) => {
        const [, message] = PROBLEMS[(i * 3 + 1) % PROBLEMS.length] ?? PROBLEMS[0];
        const field = FIELDS[i % FIELDS.length] ?? FIELDS[0];
        const member = MEMBERS[(i * 2) % MEMBERS.length] ?? MEMBERS[0];
        // Every field once: as keys they would replace each other.
        return [`${field}.${i}.${member}`, [message]];
      }),
    ),
  }),
  problem: (issues) => ({
    type: "https://example.com/probs/validation",
    title: "Your request is not valid",
    status: 422,
    instance: "/orders/4711",
    errors: listOf(issues, ({ field, index, member, message }) => ({
      detail: message,
      pointer: `#/${field}/${index}/${member}`,
    })),
  }),
};

/** The longest such text that is no longer than that, in characters. */
export function makeBodyOf(format: BodyFormat, length: number): string {
  // Each issue makes the text longer, so the number of issues can be searched for.
  let issues = 0;
  for (let step = 2 ** Math.ceil(Math.log2(length / 50)); step >= 1; step /= 2) {
    if (makeBody(format, issues + step).length <= length) issues += step;
  }
  return makeBody(format, issues);
}

/** Where a body is checked in: `code-style-300.body`. No `.json`, as formatting would change its length. */
export function bodyFile(format: BodyFormat, length: number): URL {
  return new URL(`../bodies/${format}-${length}.body`, import.meta.url);
}

/** The text of a body that is checked in. */
export function readBody(format: BodyFormat, length: number): string {
  return readFileSync(bodyFile(format, length), "utf8");
}

interface Flaw {
  readonly field: string;
  readonly index: number;
  readonly member: string;
  readonly code: string;
  readonly message: string;
}

function listOf(count: number, write: (flaw: Flaw) => object): readonly object[] {
  return Array.from({ length: count }, (_, i) => {
    // Steps without a common factor, so that neighbours differ in everything.
    const [code, message] = PROBLEMS[(i * 3 + 1) % PROBLEMS.length] ?? PROBLEMS[0];
    const field = FIELDS[i % FIELDS.length] ?? FIELDS[0];
    const member = MEMBERS[(i * 2) % MEMBERS.length] ?? MEMBERS[0];
    return write({ field, index: (i * 7) % 1000, member, code, message });
  });
}
