import type { Response as ServerResponse } from "express";

/** Sends a web `Response`: its body as it comes, and no faster than the client takes it. */
export async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  const { body } = response;
  if (to.destroyed || to.headersSent) {
    await body?.cancel();
    return;
  }
  to.status(response.status);
  response.headers.forEach((value, name) => {
    if (name === "set-cookie") to.append(name, value);
    else if (name === "vary") to.vary(value);
    else to.setHeader(name, value);
  });
  if (!body || to.req.method === "HEAD") {
    await body?.cancel();
    to.end();
    return;
  }
  await pump(body.getReader(), to);
}

async function pump(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  to: ServerResponse,
): Promise<void> {
  to.on("close", () => {
    // The client has gone, or all was sent, and then there is nothing to cancel.
    reader.cancel().catch(() => {});
  });
  // What follows may take a while.
  to.flushHeaders();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      if (to.destroyed) return;
      if (!to.write(step.value)) await drained(to);
    }
    to.end();
  } catch (cause) {
    // Ending it would make a whole of what is a part.
    to.destroy(cause instanceof Error ? cause : undefined);
  }
}

function drained(to: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      to.off("drain", done);
      to.off("close", done);
      resolve();
    };
    to.on("drain", done);
    to.on("close", done);
  });
}
