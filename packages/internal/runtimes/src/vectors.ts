import type * as Core from "@api-errors/core";
import type { ErrorFormat, HeadersLike, WireError } from "@api-errors/core";
import type * as Gateway from "@api-errors/gateway";

/** One input and what came out of it where the packages ran from their source. */
export interface Vector {
  /** `@api-errors/problem problem`: a package and what of it was called. */
  readonly of: string;
  readonly input: Input;
  readonly output: unknown;
}

export interface Input {
  readonly status: number;
  readonly headers: HeadersLike;
  readonly text: string;
}

/** Every export of every package, by the name of the package. */
export type Packages = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type Subjects = ReadonlyMap<string, (input: Input) => Promise<unknown>>;

/** Finds what can be run on a response: each format, and the gateway between all of them and each. */
export function subjectsOf(packages: Packages): Subjects {
  const formats = new Map<string, ErrorFormat>();
  for (const [name, exported] of Object.entries(packages)) {
    for (const value of Object.values(exported).flat()) {
      if (isFormat(value)) formats.set(`${name} ${value.name}`, value);
    }
  }
  const core = packages["@api-errors/core"] as typeof Core;
  const gateway = packages["@api-errors/gateway"] as typeof Gateway;
  const subjects = new Map<string, (input: Input) => Promise<unknown>>();
  const wireOf = ({ status, headers, text }: Input): WireError => ({
    status,
    headers,
    body: core.parseBody(text),
    text,
  });
  for (const [key, format] of formats) {
    subjects.set(key, async (input) => {
      const wire = wireOf(input);
      const result = format.parse(wire);
      const recognition = format.recognize(wire);
      if (!result.ok) return { recognition, reason: result.reason };
      const { error, deviations } = result;
      const rendering = format.render(error);
      const sent = format.build(rendering.document, rendering);
      const response = await describe(core.toResponse(sent));
      return { recognition, error, deviations, rendering, sent, response };
    });
  }
  const from = [...formats.values()];
  for (const [key, to] of formats) {
    if (key.includes(":")) continue;
    const translate = gateway.createTranslator({ from, to });
    subjects.set(`@api-errors/gateway to ${to.name}`, async (input) => {
      const translation = translate(wireOf(input));
      return { translation, response: await describe(core.toResponse(translation.wire)) };
    });
  }
  return subjects;
}

async function describe(response: Response): Promise<unknown> {
  const headers = [...response.headers].sort(([a], [b]) => (a < b ? -1 : 1));
  return { status: response.status, headers, text: await response.text() };
}

function isFormat(value: unknown): value is ErrorFormat {
  return (
    typeof value === "object" &&
    value !== null &&
    ["recognize", "parse", "render", "build"].every(
      (name) => typeof Reflect.get(value, name) === "function",
    )
  );
}
