import { codeStyle } from "@api-errors/code-style";
import { type ErrorFormat, parseBody, stringifyBody, type WireError } from "@api-errors/core";
import { createTranslator, type Translation } from "@api-errors/gateway";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { awkwardJson, EXOTIC, wiresOf } from "./awkward.ts";
import { missingLeaves } from "./leaves.ts";
import { subjects } from "./subjects.test-support.ts";
import { withoutMarks } from "./without-marks.ts";

const formats = subjects.map(({ format }) => format);

/** What no client may see, in the places where servers put it. */
const SECRETS: readonly (readonly [string, string, RegExp])[] = [
  [
    "a JavaScript stack trace",
    "Error: boom\n    at load (/app/src/db.js:12:5)\n    at main.js:3:1",
    /db\.js|main\.js/,
  ],
  ["a Java stack trace", "failed\n\tat com.acme.Db.load(Db.java:41)", /com\.acme|Db\.java/],
  [
    "a Python traceback",
    'Traceback (most recent call last):\n  File "/srv/a.py", line 3',
    /srv|a\.py/,
  ],
  ["a PHP trace", "oops\n#0 /var/www/app/User.php(12): load()", /User\.php/],
  ["an exception class", "System.NullReferenceException: no", /NullReference/],
  ["a SQL statement", "near: SELECT id, mail FROM users WHERE id = 7", /SELECT|users/],
  [
    "a violated constraint",
    'duplicate key value violates unique constraint "users_mail_key"',
    /users_mail_key/,
  ],
  ["a SQL state", "SQLSTATE[23000]: Integrity constraint violation: 1062", /23000|1062/],
  ["a JSON Web Token", "bad token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl", /eyJ/],
  ["a bearer token", "got Bearer 0123456789abcdef0123", /0123456789abcdef/],
  ["a secret key", "key sk_live_4eC39HqLyjWDarjtT1zdp7dc is off", /4eC39/],
  ["a password in a URL", "postgres://app:hunter2@db.example.org/main", /hunter2/],
  ["a private address", "connect ECONNREFUSED 10.12.0.7:5432", /10\.12/],
  ["a loopback address", "upstream http://127.0.0.1:8080/x failed", /127\.0/],
  ["an internal host", "no route to billing.prod.svc.cluster.local", /billing/],
  ["a path on the server", "cannot open /var/lib/app/secrets.yml", /secrets/],
  ["a setting with a password", "Server=db;Password=Hunter2!;", /Hunter2/],
  ["a user and a password", "sent Basic dXNlcjpwYXNz upstream", /dXNlcjpwYXNz/],
  ["a frame of .NET", "failed at Acme.Billing.Ledger.Post(Order o)", /Ledger/],
  ["a panic", "thread 'main' panicked at src/main.rs:4:5", /main\.rs/],
  ["a key that exists", "Key (email)=(bob@x.org) already exists", /bob@x/],
  ["a loopback address of IPv6", "connect ECONNREFUSED ::1:5432", /::1/],
];

describe("translation", () => {
  for (const { format: source, documents } of subjects) {
    for (const target of formats) {
      test(`should have every leaf in body, losses or withheld from ${source.name} to ${target.name}`, () => {
        const translate = createTranslator({ from: [source], to: target });
        const translateAll = createTranslator({ from: [source], to: target, withhold: false });
        fc.assert(
          fc.property(wiresOf(documents, source.mediaType), (wire) => {
            const all = translateAll(wire);
            expect(missingFrom(wire, all)).toEqual([]);
            expect(all.withheld).toEqual([]);
            const some = translate(wire);
            // What is missing by default is exactly what is missing in places that are named.
            expect(missingFrom(wire, some).length > 0 ? some.withheld.length : 1).toBeGreaterThan(
              0,
            );
            expect(
              some.withheld.every(({ path, reason }) => path.length > 0 && reason.length > 0),
            ).toBe(true);
          }),
          { numRuns: fc.readConfigureGlobal().numRuns ?? 300 },
        );
      });
    }
  }

  test("should send what was received, to the byte, where the format stays the same", () => {
    for (const { format, documents } of subjects) {
      const translate = createTranslator({
        from: formats,
        to: (name: unknown) => formatNamed(name),
        withhold: false,
      });
      fc.assert(
        fc.property(wiresOf(documents, format.mediaType), (wire) => {
          const spaced = { ...wire, text: ` ${String(wire.text)}\n` };
          const read = translate(spaced, "code-style").from;
          fc.pre(read !== undefined);
          const { wire: sent, losses } = translate(spaced, read);
          expect(sent.text).toBe(spaced.text);
          expect(sent.status).toBe(wire.status);
          expect(losses).toEqual([]);
        }),
      );
    }
  });

  test("should notice a loss that is not reported", () => {
    // A page has no place in any format: it is the loss that the walker must miss when it is taken away.
    const page = "<html><body>502 Bad Gateway</body></html>";
    for (const target of formats) {
      const translation = createTranslator({ from: formats, to: target })({
        status: 502,
        headers: {},
        body: page,
        text: page,
      });
      expect(translation.losses).toEqual([{ path: ["body"], value: page, reason: "no-place" }]);
      const wire = { status: 502, headers: {}, body: [page] };
      expect(missingFrom(wire, translation)).toEqual([]);
      expect(missingFrom(wire, { ...translation, losses: [] })).toHaveLength(1);
    }
  });

  test.each(EXOTIC)("should not throw for %s", (_, make) => {
    for (const to of formats) {
      for (const status of [200, 404]) {
        const { wire, error } = createTranslator({ from: formats, to })({
          status,
          headers: {},
          body: make(),
        });
        // Where the format stays the same, the status does too.
        expect([status, error?.status]).toContain(wire.status);
      }
    }
  });

  test("should leave a response alone that reports no error", () => {
    const translate = createTranslator({ from: formats, to: formatNamed("code-style") });
    fc.assert(
      fc.property(awkwardJson, fc.constantFrom(200, 201, 204, 302), (data, status) => {
        const wire = { status, headers: {}, body: { data, name: "x" } };
        expect(translate(wire)).toMatchObject({
          wire,
          error: undefined,
          from: undefined,
          losses: [],
          withheld: [],
        });
      }),
    );
  });
});

describe("withholding", () => {
  test.each(SECRETS)("should keep %s from clients, wherever it stands", (_, secret, trace) => {
    const places: readonly WireError[] = [
      { status: 500, headers: {}, body: { code: "x", message: secret, traceId: "t1" } },
      {
        status: 500,
        headers: {},
        body: { code: "x", message: "m", details: { deep: [{ note: secret }] } },
      },
      {
        status: 422,
        headers: {},
        body: { code: "x", message: "m", errors: [{ field: "a", message: secret }] },
      },
      { status: 422, headers: {}, body: { code: "x", message: "m", apiError: { title: secret } } },
      {
        status: 500,
        headers: { "content-type": "application/problem+json" },
        body: { title: "t", detail: secret },
      },
      { status: 500, headers: {}, body: { error: secret } },
      { status: 500, headers: { "content-type": "text/plain" }, body: secret },
      {
        status: 401,
        headers: {
          "www-authenticate": `Bearer error="x", error_description="${secret.replaceAll('"', "")}"`,
        },
        body: { code: "x", message: "m" },
      },
    ];
    for (const to of formats) {
      const translate = createTranslator({ from: formats, to });
      for (const place of places) {
        const { wire, withheld } = translate({ ...place, text: stringifyBody(place.body) ?? "" });
        const sent = `${wire.text ?? ""}${stringifyBody(wire.body) ?? ""}${JSON.stringify(wire.headers)}`;
        expect(sent).not.toMatch(trace);
        expect(withheld.length).toBeGreaterThan(0);
      }
    }
  });

  test.each([
    ["a stack", { stack: ["a", "b"] }],
    ["a trace of frames", { trace: [{ file: "a.php", line: 3 }] }],
    ["an exception", { exception: "IlluminateQueryException" }],
    [
      "rejected input",
      { errors: [{ field: "pin", message: "is too short", rejectedValue: "1234" }] },
    ],
    [
      "an input with all in it",
      { errors: [{ path: ["a"], message: "m", input: { card: "4111" } }] },
    ],
    ["a value among issues", { errors: [{ path: ["a"], message: "m", value: "4111" }] }],
    ["a password", { details: { password: "hunter2!" } }],
    ["a short password", { dbPassword: "hunter2" }],
    ["a list of frames", { stack: ["at Ledger.post (a.php)", "at main (a.php)"] }],
    ["an access token", { access_token: "SlAV32hkKG0123456" }],
  ])("should keep %s from clients for its name", (_, members) => {
    const body = { code: "x", message: "m", ...members };
    for (const to of formats) {
      const { wire, withheld } = createTranslator({ from: formats, to })({
        status: 500,
        headers: {},
        body,
      });
      expect(withheld).toHaveLength(1);
      expect(stringifyBody(wire.body)).not.toMatch(
        /a\.php|4111|1234|hunter2|SlAV32|Illuminate|\["a","b"\]/,
      );
      const open = createTranslator({ from: formats, to, withhold: false })({
        status: 500,
        headers: {},
        body,
      });
      expect(missingFrom({ ...open.wire, body }, open)).toEqual([]);
    }
  });

  test.each([
    ["SQL Timeout"],
    ["Please select one from the list"],
    ["The update set a new value"],
    ["Bearer authentication is required"],
    ["Invalid token"],
    ["Visit https://api.example.com/docs/errors#x1"],
    ["at least one of a, b"],
    ["Version 10.2.3 is too old"],
    ["Use either/or; see RFC 9110"],
    ["Line one\nLine two"],
    ["Name can't be blank"],
    ["GET /app/orders/12"],
    ["You may:\n  at any time cancel"],
    ["Meet us at Building (room:12)"],
    ["Cannot delete from archive where locked"],
    ["Bearer authentication-required-1"],
  ])("should let %j through", (message) => {
    for (const to of formats) {
      const wire = {
        status: 409,
        headers: {},
        body: {
          code: "8000",
          message,
          traceId: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
        },
      };
      const translation = createTranslator({ from: formats, to })(wire);
      expect(translation.withheld).toEqual([]);
      expect(translation.error?.message).toBe(message);
    }
  });

  test("should let a field through that is named like a secret", () => {
    const body = {
      code: "x",
      message: "m",
      errors: { password: ["is too short"], token: "has expired", stack: ["must be set"] },
    };
    const { withheld } = createTranslator({ from: formats, to: formatNamed("problem") })({
      status: 422,
      headers: {},
      body,
    });
    expect(withheld).toEqual([]);
  });

  test("should let what names an error through, whatever it is like", () => {
    const body = { code: "auth.internal", message: "m", details: { value: 42, currency: "EUR" } };
    for (const to of formats) {
      const { wire, withheld } = createTranslator({
        from: formats,
        to,
        withhold: { names: ["status"] },
      })({
        status: 404,
        headers: { "x-request-id": "req-10.1.2.3-7" },
        body,
      });
      expect(withheld).toEqual([]);
      expect(wire.status).toBe(404);
      expect(JSON.stringify(wire.headers)).toContain("req-10.1.2.3-7");
    }
  });

  test("should withhold and allow by name as configured", () => {
    const wire = {
      status: 500,
      headers: {},
      body: { code: "x", message: "m", internal_note: "n", stack: "s s" },
    };
    const translate = createTranslator({
      from: formats,
      to: formatNamed("problem"),
      withhold: { names: ["internalNote"], allow: ["stack"] },
    });
    const { wire: sent, withheld } = translate(wire);
    expect(withheld).toEqual([{ path: ["extensions", "internal_note"], reason: "configured" }]);
    expect(sent.body).toMatchObject({ stack: "s s" });
  });

  test("should not send a text that holds more than was read from it", () => {
    // JSON.parse keeps the last of two members with one name.
    const text = '{"code":"x","message":"connect to 10.0.3.7","message":"ok"}';
    const wire = { status: 500, headers: {}, body: parseBody(text), text };
    const translate = createTranslator({ from: [codeStyle], to: codeStyle });
    const { wire: sent, withheld } = translate(wire);
    expect(sent.text).toBeUndefined();
    expect(sent.body).toEqual({ code: "x", message: "ok" });
    expect(withheld).toEqual([{ path: [], reason: "internal-address" }]);
    expect(translate({ ...wire, text: '{"code": "x", "message": "ok"}' }).wire.text).toContain(
      ": ",
    );
  });

  test("should say the charset that is sent where what was received goes out again", () => {
    const body = { code: "x", message: "café" };
    const headers = { "content-type": 'application/json; charset="iso-8859-1"; v=1' };
    const wire = { status: 500, headers, body, text: JSON.stringify(body) };
    const translate = createTranslator({ from: [codeStyle], to: codeStyle });
    expect(translate(wire).wire.headers).toEqual({
      "content-type": "application/json; charset=utf-8; v=1",
    });
  });

  test("should edit a copy where what was received goes out again", () => {
    const body = {
      code: "x",
      message: "m",
      details: { host: "db.internal:5432", n: [1, { stack: "a b" }] },
    };
    const wire = {
      status: 500,
      headers: { "content-type": "application/json" },
      body,
      text: JSON.stringify(body),
    };
    const translation = createTranslator({ from: formats, to: formatNamed("code-style") })(wire);
    expect(translation.wire.text).toBeUndefined();
    expect(JSON.stringify(translation.error)).not.toMatch(/db\.internal|a b/);
    expect(translation.wire.body).toEqual({
      code: "x",
      message: "m",
      details: { host: "[withheld]", n: [1, {}] },
    });
    expect(body.details.host).toBe("db.internal:5432");
    expect(translation.withheld).toEqual(
      expect.arrayContaining([
        { path: ["details", "host"], reason: "internal-address" },
        { path: ["details", "n", 1, "stack"], reason: "stack-trace" },
      ]),
    );
  });
});

function missingFrom(
  wire: WireError,
  { wire: sent, losses, error }: Translation,
): readonly unknown[] {
  if (error === undefined) return sent === wire ? [] : [sent];
  // Over the wire, as text.
  const body = parseBody(sent.text ?? stringifyBody(sent.body) ?? "");
  return missingLeaves(withoutMarks(wire.body), [body, losses]);
}

function formatNamed(name: unknown): ErrorFormat {
  const found = formats.find((format) => format.name === name);
  if (!found) throw new Error(`no format is called ${String(name)}`);
  return found;
}
