import { botpress } from "@api-errors/botpress";
import { codeStyle } from "@api-errors/code-style";
import { type ApiError, type ErrorFormat, isRetryable } from "@api-errors/core";
import { fieldMap } from "@api-errors/field-map";
import { createGateway, type Gateway, type Translation, type Upstream } from "@api-errors/gateway";
import { jsonApi } from "@api-errors/json-api";
import { oauth2 } from "@api-errors/oauth2";
import { problem } from "@api-errors/problem";
import { scaleaq } from "@api-errors/scaleaq";
import { scaling } from "@api-errors/scaling";
import { scantrust } from "@api-errors/scantrust";
import { scopestack } from "@api-errors/scopestack";
import { typeCodeStyle } from "@api-errors/type-code-style";

import { listen, type Listening } from "./listen.ts";
import type { Report, Sent } from "./report.ts";
import { type Scenario, upstreamName } from "./scenario.ts";

/** What the gateway told its hooks since it was last asked. */
interface Told {
  readonly translations: Translation[];
  readonly failures: ApiError[];
}

/** Starts the upstreams and the gateway, plays all scenarios, one after the other, and closes everything. */
export async function runScenarios(scenarios: readonly Scenario[]): Promise<readonly Report[]> {
  const open: Listening[] = [];
  try {
    const upstreams: Upstream[] = [];
    for (const name of new Set(scenarios.map(({ request }) => upstreamName(request.path)))) {
      const server = await listen(answersOf(scenarios, name));
      upstreams.push({ path: `/${name}`, url: server.url });
      // An upstream that says nothing is one that is down.
      if (hasAnswers(scenarios, name)) open.push(server);
      else await server.close();
    }
    const told: Told = { translations: [], failures: [] };
    const gateway = await listen(gatewayBefore(upstreams, told));
    open.push(gateway);
    const reports: Report[] = [];
    for (const scenario of scenarios) reports.push(await play(scenario, gateway.url, told));
    return reports;
  } finally {
    await Promise.all(open.map((server) => server.close()));
  }
}

function hasAnswers(scenarios: readonly Scenario[], name: string): boolean {
  return scenarios.some(
    ({ request, upstream }) => upstream !== undefined && upstreamName(request.path) === name,
  );
}

/** An upstream: it says what its scenarios say, by method and path. */
function answersOf(scenarios: readonly Scenario[], name: string): (request: Request) => Response {
  return (request) => {
    const path = `/${name}${new URL(request.url).pathname}`;
    const found = scenarios.find(
      (scenario) => scenario.request.method === request.method && scenario.request.path === path,
    )?.upstream;
    return found
      ? new Response(found.body, { status: found.status, headers: found.headers })
      : new Response(null, { status: 501 });
  };
}

function gatewayBefore(upstreams: readonly Upstream[], told: Told): Gateway {
  return createGateway({
    upstreams,
    from: [
      ...scaleaq.formats,
      ...scaling.formats,
      ...botpress.formats,
      ...scopestack.formats,
      ...scantrust.formats,
      typeCodeStyle,
      codeStyle,
      jsonApi,
      oauth2,
      problem,
      fieldMap,
    ],
    to: chooseFormat,
    onTranslation: (translation) => told.translations.push(translation),
    onFailure: (error) => told.failures.push(error),
  });
}

/** A client that accepts plain JSON gets ScaleAQ's spelling, one that accepts JSON:API gets that, every other a problem. */
function chooseFormat(request: Request): ErrorFormat {
  const accept = request.headers.get("accept");
  const known: readonly ErrorFormat[] = [scaleaq.formats[0], scopestack.formats[0]];
  return known.find(({ mediaType }) => mediaType === accept) ?? problem;
}

async function play(scenario: Scenario, gateway: string, told: Told): Promise<Report> {
  const { method, path, headers = {}, body } = scenario.request;
  const response = await fetch(gateway + path, { method, headers, body: body ?? null });
  const translation = told.translations.pop();
  const error = translation?.error ?? told.failures.pop() ?? null;
  return {
    title: scenario.title,
    request: { method, path, headers },
    upstream: upstreamOf(scenario),
    detections: (translation?.detections ?? []).map(({ format, score, evidence }) => ({
      format: format.name,
      score,
      evidence,
    })),
    format: error?.format ?? null,
    error,
    response: await sentBy(response),
    deviations: translation?.deviations ?? [],
    losses: translation?.losses ?? [],
    filled: translation?.filled ?? [],
    withheld: translation?.withheld ?? [],
    missing: translation?.missing ?? [],
    retry: error && retryOf(error),
  };
}

function upstreamOf({ request, upstream }: Scenario): Report["upstream"] {
  if (!upstream) return null;
  const { status, headers, body, source = null } = upstream;
  return { name: upstreamName(request.path), status, headers, body, source };
}

/** Those of the connection, and those that differ from run to run. */
const UNTOLD = /^(?:connection|content-length|date|keep-alive|transfer-encoding)$/;

async function sentBy(response: Response): Promise<Sent> {
  const headers = [...response.headers].filter(([name]) => !UNTOLD.test(name));
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    body: await response.text(),
  };
}

function retryOf(error: ApiError): Report["retry"] {
  return {
    when: error.retry.when,
    get: isRetryable(error, "GET"),
    post: isRetryable(error, "POST"),
    afterSeconds: error.retry.afterSeconds ?? null,
  };
}
