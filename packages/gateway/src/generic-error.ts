import type { ApiError } from "@api-errors/core";

import type { Withheld } from "./withhold.ts";

/** All that a client needs to be told of what went wrong inside. */
const MESSAGE = "The server failed to answer the request";

/**
 * Gives a server's error (5xx) without its own words: what identifies it and when to retry stay, the message is a general
 * one, and everything else is added to `withheld`. Other errors come back as they are.
 */
export function genericError(error: ApiError, withheld: Withheld[]): ApiError {
  const { title, message, help, details, issues, extensions, ...rest } = error;
  if (error.status < 500) return error;
  const hide = (...path: readonly string[]): void =>
    void withheld.push({ path, reason: "server-error" });
  for (const [name, value] of Object.entries({ title, message, help, details }))
    if (value !== undefined) hide(name);
  if (issues.length > 0) hide("issues");
  for (const name of Object.keys(extensions)) hide("extensions", name);
  return { ...rest, message: MESSAGE, issues: [], extensions: {} };
}
