/** Makes an error response the answer to its request: none has a body for HEAD, and caches learn of a choice. */
export function finishAnswer(
  response: Response,
  request: Request,
  isNegotiated: boolean,
): Response {
  const { status, headers } = response;
  if (isNegotiated && !/(?:^|,)\s*(?:accept|\*)\s*(?:,|$)/i.test(headers.get("vary") ?? "")) {
    headers.append("vary", "Accept");
  }
  return request.method === "HEAD" ? new Response(null, { status, headers }) : response;
}
