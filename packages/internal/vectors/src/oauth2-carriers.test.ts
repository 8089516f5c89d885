import {
  type ApiError,
  type ErrorFormat,
  type ParseResult,
  readHeader,
  type WireError,
} from "@api-errors/core";
import { oauth2, type OAuth2Document, OAuth2Schema } from "@api-errors/oauth2";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";

import { anyError } from "./invariants.ts";
import { missingLeaves } from "./leaves.ts";
import { subjects } from "./subjects.test-support.ts";

/** What a parameter may hold: text of any kind, with what the grammars of headers and URLs treat specially. */
const value = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    'a "b"\\',
    "scope=admin, error=x",
    "100%",
    "a\r\nb: c",
    "é",
    "",
    "[1]",
    "apiError",
  ),
);
const code = fc.constantFrom(
  "invalid_token",
  "slow_down",
  "use_dpop_nonce",
  "server_error",
  "x_y",
  "Oh no",
  'a"b',
);
const params = fc
  .tuple(
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          "error_description",
          "error_uri",
          "state",
          "scope",
          "trace_id",
          "status_code",
          "interval",
          "details",
          "__proto__",
          "apiError",
          "redirect_uri",
        ),
        fc.stringMatching(/^[a-z0-9_]{1,6}$/),
      ),
      value,
      { maxKeys: 5 },
    ),
    code,
  )
  .map(([more, error]) => ({ ...more, error }));
const statuses = fc.constantFrom(200, 400, 401, 403, 503);
const more = fc.constantFrom(
  {},
  { "retry-after": "7" },
  { "dpop-nonce": "n1" },
  { "retry-after": "soon" },
);

/** A response, and the parameters that were put into it. */
interface Sent {
  readonly wire: WireError;
  readonly given: Readonly<Record<string, string>>;
}

const carriers: Readonly<Record<string, fc.Arbitrary<Sent>>> = {
  form: fc.tuple(statuses, more, params).map(([status, headers, given]) => ({
    wire: {
      status,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(given).toString(),
    },
    given: wellFormed(given),
  })),
  challenge: fc
    .tuple(
      fc.constantFrom(400, 401, 403),
      more,
      params,
      fc.constantFrom("Bearer", "DPoP", "Basic a=1, bearer"),
    )
    .map(([status, headers, params, scheme]) => {
      const given = Object.entries(params).map(([name, text]): [string, string] => [
        name,
        text.replace(/[^ -~]/g, "_"),
      ]);
      const list = given.map(([name, text]) => `${name}="${text.replace(/["\\]/g, "\\$&")}"`);
      return {
        wire: {
          status,
          headers: { ...headers, "www-authenticate": `${scheme} ${list.join(", ")}` },
          body: undefined,
        },
        given: Object.fromEntries(given),
      };
    }),
  redirect: fc
    .tuple(
      fc.constantFrom(302, 303),
      more,
      params,
      fc.constantFrom("https://e.org/cb?", "https://e.org/cb#", "https://e.org/cb?app=1#"),
    )
    .map(([status, headers, given, uri]) => ({
      wire: {
        status,
        headers: { ...headers, location: uri + new URLSearchParams(given).toString() },
        body: undefined,
      },
      given: wellFormed(given),
    })),
};

/** URLs cannot hold half surrogate pairs. */
function wellFormed(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(params));
}

describe.each(Object.entries(carriers))("an error in a %s", (_, responses) => {
  test("should have every parameter in the error", () => {
    fc.assert(
      fc.property(responses, ({ wire, given }) => {
        const { error, deviations } = read(oauth2, wire);
        const dropped = deviations.map((deviation) => deviation.dropped);
        expect(missingLeaves(given, [error, dropped])).toEqual([]);
      }),
    );
  });

  test("should go out in its carrier, and be read alike where nothing is lost", () => {
    let same = 0;
    fc.assert(
      fc.property(responses, ({ wire }) => {
        const { document, error } = read(oauth2, wire);
        const rendering = oauth2.render(error, document);
        const sent = oauth2.build(rendering.document, rendering);
        expect(messages(rendering.document)).toEqual([]);
        for (const name of ["location", "www-authenticate"])
          expect(readHeader(sent.headers, name) === undefined).toBe(
            readHeader(wire.headers, name) === undefined,
          );
        expect(typeof sent.body).toBe(typeof wire.body);
        if (rendering.losses.length > 0) return;
        same++;
        expect(read(oauth2, sent).error).toEqual(error);
      }),
    );
    expect(same).toBeGreaterThan(10);
  });

  for (const { format } of subjects) {
    test(`should survive ${format.name}`, () => {
      fc.assert(
        fc.property(responses, ({ wire }) => {
          const { error } = read(oauth2, wire);
          const between = read(format, send(format, error)).error;
          expect(read(oauth2, send(oauth2, between)).error).toEqual(error);
        }),
      );
    });
  }
});

test.each<readonly [string, OAuth2Document]>([
  ["form", "error=x"],
  ["challenge", { challenges: [{ scheme: "Bearer", params: {} }] }],
  ["redirect", { redirect_uri: "https://e.org", response_mode: "query", params: { error: "x" } }],
])("should write any error in a %s that its schema accepts, and name what is lost", (_, like) => {
  fc.assert(
    fc.property(anyError, (error) => {
      const { document, headers, losses, status } = oauth2.render(error, like);
      expect(messages(document)).toEqual([]);
      expect(losses.every(({ path }) => path.length > 0)).toBe(true);
      const sent = oauth2.build(document, { status, headers });
      expect(() => new Headers(sent.headers as Record<string, string>)).not.toThrow();
    }),
  );
});

function messages(document: unknown): readonly string[] {
  return (v.safeParse(OAuth2Schema, document).issues ?? []).map(({ message }) => message);
}

function read<D>(format: ErrorFormat<D>, wire: WireError): Extract<ParseResult<D>, { ok: true }> {
  const result = format.parse(wire);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

function send(format: ErrorFormat, error: ApiError): WireError {
  const { document, status, headers } = format.render(error);
  const wire = format.build(document, { status, headers });
  // Over the wire, as text.
  return { ...wire, body: JSON.parse(JSON.stringify(wire.body)) as unknown };
}
