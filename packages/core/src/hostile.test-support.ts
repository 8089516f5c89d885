import type { ApiError } from "./api-error.ts";
import type { ErrorFormat } from "./format.ts";

/** JSON that nests 100,000 deep: `nested('{"a":', "1", "}")`. */
export function nestedText(open: string, inner: string, close: string): string {
  return `${open.repeat(100_000)}${inner}${close.repeat(100_000)}`;
}

export function nested(open: string, inner: string, close: string): unknown {
  return JSON.parse(nestedText(open, inner, close));
}

/** A proxy on which every operation throws, `Array.isArray` included. */
export function revoked(): never {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy as never;
}

/** An object with a member that throws when it is read, beside those given. */
export function throwing(name: string, beside: object = {}): never {
  return Object.defineProperty({ ...beside }, name, {
    enumerable: true,
    get() {
      throw new Error("must not be read");
    },
  }) as never;
}

/** Members as `JSON.parse` makes them: one named `__proto__` is a member like any other. */
export function parsed(text: string): never {
  return JSON.parse(text) as never;
}

export function errorWith(members: Partial<ApiError> = {}): ApiError {
  return {
    format: "test",
    status: 400,
    issues: [],
    retry: { when: "never" },
    challenges: [],
    extensions: {},
    ...members,
  };
}

/** A format that knows bodies with a `marker` of this value, and gives the score that the body states or 0.6. */
export function formatFor(marker: string): ErrorFormat<{ readonly marker: string }> {
  const read = (body: unknown): Readonly<Record<string, unknown>> =>
    typeof body === "object" && body !== null ? { ...body } : {};
  return {
    name: marker,
    mediaType: "application/json",
    recognize: ({ body }) => ({
      score: read(body)["marker"] === marker ? Number(read(body)["score"] ?? 0.6) : 0,
      evidence: [marker],
    }),
    parse: ({ body, status }) =>
      read(body)["broken"] === true
        ? { ok: false, reason: "broken" }
        : {
            ok: true,
            document: { marker },
            error: errorWith({ format: marker, status }),
            deviations: [],
          },
    render: () => ({
      document: { marker },
      status: 400,
      headers: {},
      losses: [],
      filled: [],
      missing: [],
    }),
    build: (body, { status }) => ({ status, headers: {}, body }),
  };
}
