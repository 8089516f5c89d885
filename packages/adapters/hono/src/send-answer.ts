import { holdsForError } from "@api-errors/gateway";
import type { Context } from "hono";

/** Gives an answer the headers that were set before and still hold for it, such as those of CORS. */
export function sendAnswer(c: Context, response: Response): Response {
  const { headers } = response;
  const before = new Headers(c.res.headers);
  // Hono would copy all of them, those of a body that is not sent among them.
  c.res = undefined;
  before.forEach((value, name) => {
    if (name === "set-cookie" || (name === "vary" && headers.has(name)))
      headers.append(name, value);
    else if (!headers.has(name) && holdsForError(name, value)) headers.set(name, value);
  });
  c.res = response;
  return response;
}
