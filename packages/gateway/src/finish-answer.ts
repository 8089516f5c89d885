/** Makes an error response the answer to its request: none has a body for HEAD. */
export function finishAnswer(response: Response, request: Request): Response {
  const { status, headers } = response;
  return request.method === "HEAD" ? new Response(null, { status, headers }) : response;
}
