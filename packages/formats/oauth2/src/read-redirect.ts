import type { Deviation } from "@api-errors/core";

import type { OAuth2Redirect } from "./document.ts";
import { readParams } from "./read-params.ts";

/**
 * Takes a `Location` with an error apart; `undefined` where there is none in it.
 *
 * ```http
 * Location: https://client.example.org/cb#error=access_denied&state=xyz
 * ```
 */
export function readRedirect(location = "", deviations: Deviation[]): OAuth2Redirect | undefined {
  if (!/[?#&]error=/.test(location)) return undefined;
  const hash = location.indexOf("#");
  const end = hash < 0 ? location.length : hash;
  const fragment = location.slice(end + 1);
  if (/(?:^|&)error=/.test(fragment)) {
    return {
      redirect_uri: location.slice(0, end),
      response_mode: "fragment",
      params: readParams(fragment, deviations),
    };
  }
  const mark = location.indexOf("?");
  if (mark < 0) return undefined;
  return {
    redirect_uri: location.slice(0, mark) + location.slice(end),
    response_mode: "query",
    params: readParams(location.slice(mark + 1, end), deviations),
  };
}
