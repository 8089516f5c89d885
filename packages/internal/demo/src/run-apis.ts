import { type ApiError, isRetryable, readWireError, toResponse } from "@api-errors/core";
import { createGateway, type Translation } from "@api-errors/gateway";
import { problem } from "@api-errors/problem";

import { type Api, apis } from "./apis.ts";
import { listen, type Listening } from "./listen.ts";

/** What became of one error of an API. */
export interface ApiRow {
  readonly api: string;
  /** What the API said, with its status. */
  readonly said: string;
  /** The format that was read. */
  readonly format: string;
  /** What a client got: the status and the body of a problem. */
  readonly status: number;
  readonly mediaType: string | null;
  readonly problem: unknown;
  readonly error: ApiError;
  readonly again: string;
}

/** Starts a stand-in for every API and a gateway before all of them, and asks for every error through it. */
export async function runApis(): Promise<readonly ApiRow[]> {
  const open: Listening[] = [];
  try {
    for (const api of apis) open.push(await listen((request) => answerOf(api, request)));
    const told: Translation[] = [];
    const gateway = await listen(
      createGateway({
        upstreams: apis.map(({ name }, index) => ({
          path: `/${name}`,
          url: open[index]?.url ?? "",
        })),
        from: apis.flatMap(({ formats }) => formats),
        to: problem,
        onTranslation: (translation) => told.push(translation),
      }),
    );
    open.push(gateway);
    const rows: ApiRow[] = [];
    for (const api of apis) {
      for (const index of api.answers.keys()) {
        const response = await fetch(`${gateway.url}/${api.name}/${index}`);
        rows.push(await rowOf(api, index, response, told.pop()));
      }
    }
    return rows;
  } finally {
    await Promise.all(open.map((server) => server.close()));
  }
}

function answerOf({ answers }: Api, request: Request): Response {
  const wire = answers[Number(new URL(request.url).pathname.slice(1))];
  return wire ? toResponse(wire) : new Response(null, { status: 501 });
}

async function rowOf(
  { answers, name }: Api,
  index: number,
  response: Response,
  translation: Translation | undefined,
): Promise<ApiRow> {
  const error = translation?.error;
  if (!error) throw new Error(`${name} ${index}: expected an error, found none`);
  const { body, status } = await readWireError(response);
  return {
    api: name,
    said: `${answers[index]?.status} ${wordOf(error)}`.trim(),
    format: error.format,
    status,
    mediaType: response.headers.get("content-type"),
    problem: body,
    error,
    again: againOf(error),
  };
}

/** The word for an error: its code, or what is nearest to one. */
function wordOf({ code, issues, title, type }: ApiError): string {
  const fields = issues.flatMap(({ path = [] }) => path.slice(0, 1));
  return code ?? type ?? title ?? fields.join(", ");
}

/** Whether and when to send the same request again. */
function againOf(error: ApiError): string {
  const { afterSeconds, when } = error.retry;
  if (when === "after-authentication") return "new credentials";
  const methods = ["GET", "POST"].filter((method) => isRetryable(error, method));
  if (methods.length === 0) return "no";
  return [...methods, ...(afterSeconds === undefined ? [] : [`in ${afterSeconds} s`])].join(" ");
}
