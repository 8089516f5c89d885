import { readStatus, isErrorStatus, type Reading } from "@api-errors/core";

import { peek, peekText } from "./peek.ts";
import type { Told } from "./told.ts";

/**
 * Reads an error that states its status: of `http-errors` and what uses it (Koa, body-parser, send), of Fastify and its
 * plugins, Hono's `HTTPException`, and plain objects in the same form.
 *
 * `expose` says whether the words are for clients; where it is absent, those of 4xx are. Words of the system
 * (`ENOENT: …, stat '/srv/…'`) never are, whatever `expose` says: `http-errors` sets it on errors that it only wraps. The
 * error of an HTTP client states what another server said to this one, so it is none of these.
 */
export function readHttpErrorLike(thrown: unknown): Told | undefined {
  const status = statedStatus(thrown);
  if (status === undefined) return undefined;
  const expose = peek(thrown, "expose");
  if (typeof expose !== "boolean" && isOfClient(thrown)) return undefined;
  const isOfSystem = typeof peek(thrown, "syscall") === "string";
  const reading: Reading = { extensions: {} };
  const message = peekText(thrown, "message");
  // body-parser says in `type` what others say in `code`.
  const code = peekText(thrown, "code") ?? peekText(thrown, "type");
  if (code !== undefined) reading.code = code;
  if (message !== undefined) reading.message = message;
  return {
    status,
    isMeant: !isOfSystem && (typeof expose === "boolean" ? expose : status < 500),
    reading,
    headers: peek(thrown, "headers") ?? peek(peek(thrown, "res"), "headers"),
  };
}

function statedStatus(thrown: unknown): number | undefined {
  return [peek(thrown, "status"), peek(thrown, "statusCode")].map(readStatus).find(isErrorStatus);
}

/** What errors of axios, got, ky, undici, the AWS SDK, Octokit, Stripe and OpenAI hold of the exchange they report. */
const EXCHANGE = ["response", "request", "config", "options", "$metadata", "raw"];

function isOfClient(thrown: unknown): boolean {
  return (
    EXCHANGE.some(
      (name) => typeof peek(thrown, name) === "object" && peek(thrown, name) !== null,
    ) ||
    typeof peek(peek(thrown, "headers"), "get") === "function" ||
    peekText(thrown, "code")?.startsWith("UND_ERR_") === true
  );
}
