import type { Gateway } from "@api-errors/gateway";

/** The least that a proxy on `fetch` does: what comes goes on, whatever it is. */
export function plainProxy(upstream: string): Gateway {
  return async ({ method, url, headers, signal }) => {
    const { pathname, search } = new URL(url);
    const sent = new Headers(headers);
    sent.delete("connection");
    sent.delete("host");
    const response = await fetch(upstream + pathname + search, {
      method,
      headers: sent,
      signal,
      redirect: "manual",
    });
    const received = new Headers(response.headers);
    received.delete("connection");
    received.delete("keep-alive");
    return new Response(response.body, { status: response.status, headers: received });
  };
}
