import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";

/** A request over HTTP, byte for byte. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** An answer that was read to its end. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
  readonly bytes: Uint8Array;
  /** What the text is as JSON. */
  readonly json: unknown;
}

/** Sends a request whose path goes out as it is, and reads the answer; rejects where it breaks off. */
export async function ask(url: string, path: string, asked: Asked = {}): Promise<Answered> {
  const { method = "GET", headers = {}, body } = asked;
  const { hostname, port } = new URL(url);
  const sent = request({ hostname, port, path, method, agent: false });
  for (const [name, value] of Object.entries(headers)) sent.setHeader(name, value);
  if (body !== undefined) sent.setHeader("content-length", Buffer.byteLength(body));
  sent.end(body);
  const [message] = (await once(sent, "response")) as [IncomingMessage];
  // Once the answer is there, what still happens to the request does not matter.
  sent.on("error", () => {});
  const bytes = Buffer.concat((await message.toArray()) as Uint8Array[]);
  const text = bytes.toString();
  return {
    status: message.statusCode ?? 0,
    headers: message.headers,
    text,
    bytes,
    get json() {
      return JSON.parse(text) as unknown;
    },
  };
}
