import type { FastifyReply } from "fastify";

/** Sends a web `Response` through Fastify, so that its hooks see it: its body as it comes, or `bytes` where they are there. */
export function sendResponse(
  { status, headers, body }: Response,
  reply: FastifyReply,
  bytes?: Uint8Array,
): FastifyReply {
  reply.code(status);
  headers.forEach((value, name) => {
    // Fastify collects cookies itself.
    if (name === "vary") reply.header(name, union(reply.getHeader(name), value));
    else reply.header(name, value);
  });
  return reply.send(bytes ?? body ?? undefined);
}

/**
 * Sends an answer that is there as a whole. Not as text: Fastify adds a charset to the types of JSON then, which
 * `application/vnd.api+json` forbids.
 */
export async function sendAnswer(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  return sendResponse(response, reply, new Uint8Array(await response.arrayBuffer()));
}

/** A list of names with those that it lacks. */
function union(before: unknown, added: string): string {
  const names = typeof before === "string" ? `${before}, ${added}` : added;
  const known = new Map<string, string>();
  for (const name of names.split(",").map((part) => part.trim()))
    if (name !== "" && !known.has(name.toLowerCase())) known.set(name.toLowerCase(), name);
  return [...known.values()].join(", ");
}
