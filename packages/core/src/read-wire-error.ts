import { parseBody } from "./parse-body.ts";
import { readHeader } from "./read-header.ts";
import type { HeadersLike, WireError } from "./wire-error.ts";

/** What is needed of a response: `Response` of any runtime or copy, or an object that looks like one. */
export interface ResponseLike {
  readonly status: number;
  readonly headers: HeadersLike;
  readonly body?: unknown;
  text?(): Promise<string>;
}

export interface ReadOptions {
  /** How many bytes of the body are read at most; 1 MiB without it. */
  readonly limit?: number;
}

interface Bytes {
  readonly chunks: readonly Uint8Array[];
  readonly cut?: WireError["cut"];
}

/**
 * Reads a response into a wire error.
 *
 * ```http
 * HTTP/1.1 502 Bad Gateway
 * Content-Type: text/html
 *
 * {"code":"upstream_down","message":"…"}
 * ```
 *
 * JSON is found under any media type; a byte order mark and the charset are heeded; broken JSON and HTML stay text. What
 * lies beyond the limit, and what a connection that broke did not bring, is missing, and `cut` says so. Never throws on
 * content. The body is consumed: hand in `response.clone()` to keep it.
 */
export async function readWireError(
  response: ResponseLike,
  options: ReadOptions = {},
): Promise<WireError> {
  const { status, headers } = response;
  const { chunks, cut } = await readBytes(response, Math.max(0, options.limit ?? 1_048_576));
  const text = decode(chunks, charset(headers));
  const wire = { status, headers, body: parseBody(text), ...(text === "" ? {} : { text }) };
  return cut ? { ...wire, cut } : wire;
}

async function readBytes(response: ResponseLike, limit: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(response)) {
      const room = limit - bytes;
      if (chunk.byteLength > room) {
        chunks.push(chunk.subarray(0, room));
        return { chunks, cut: { bytes: limit, reason: "limit" } };
      }
      chunks.push(chunk);
      bytes += chunk.byteLength;
    }
  } catch {
    // The connection broke, the body was used up, or its coding was wrong: what came is still worth reading.
    return { chunks, cut: { bytes, reason: "broken" } };
  }
  return { chunks };
}

async function* chunksOf(response: ResponseLike): AsyncGenerator<Uint8Array> {
  const { body } = response;
  if (isReadable(body)) {
    const reader = body.getReader();
    try {
      for (let step = await reader.read(); !step.done; step = await reader.read())
        yield toBytes(step.value);
    } finally {
      // Stops the transfer where the limit was reached; a stream that has ended does not mind.
      void reader.cancel().catch(() => {});
    }
  } else if (isAsyncIterable(body)) {
    for await (const chunk of body) yield toBytes(chunk);
  } else if (body !== null && typeof response.text === "function")
    yield toBytes(await response.text());
}

function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : new TextEncoder().encode(String(chunk));
}

function isReadable(body: unknown): body is ReadableStream<unknown> {
  return typeof body === "object" && body !== null && "getReader" in body;
}

function isAsyncIterable(body: unknown): body is AsyncIterable<unknown> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

function charset(headers: HeadersLike): string | undefined {
  return /;\s*charset="?([^\s";]+)/i.exec(readHeader(headers, "content-type") ?? "")?.[1];
}

function decode(chunks: readonly Uint8Array[], label: string | undefined): string {
  const decoder = decoderFor(chunks[0], label);
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}

function decoderFor(start: Uint8Array | undefined, label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(markOf(start) ?? label);
  } catch {
    return new TextDecoder();
  }
}

/** A byte order mark says more than the header, as in every browser. */
function markOf(start: Uint8Array | undefined): string | undefined {
  const [first, second] = start ?? [];
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xef && second === 0xbb ? "utf-8" : undefined;
}
