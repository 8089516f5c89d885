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

/** How much of a response is read. */
export interface ReadOptions {
  /** How many bytes of the body are read at most; 1 MiB without it. */
  readonly limit?: number;
}

interface Bytes {
  readonly bytes: Uint8Array;
  /** Whether it came as text, which has no charset any more. */
  readonly isText: boolean;
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
  const { bytes, isText, cut } = await readBytes(response, limitOf(options.limit));
  const label = isText ? undefined : charset(headers);
  // As a stream that goes on: a character that was cut in two is left out.
  const text = decoderFor(bytes, label).decode(bytes, { stream: cut !== undefined });
  const wire = { status, headers, body: parseBody(text), ...(text === "" ? {} : { text }) };
  return cut ? { ...wire, cut } : wire;
}

/** A limit that is no number is none that was meant. */
function limitOf(limit = DEFAULT_LIMIT): number {
  return limit >= 0 ? limit : DEFAULT_LIMIT;
}

const DEFAULT_LIMIT = 1_048_576;

async function readBytes(response: ResponseLike, limit: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isText = false;
  let cut: WireError["cut"];
  try {
    for await (const chunk of chunksOf(response)) {
      isText ||= !ArrayBuffer.isView(chunk);
      const given = toBytes(chunk);
      const kept = given.subarray(0, limit - length);
      chunks.push(kept);
      length += kept.byteLength;
      if (kept.byteLength < given.byteLength) {
        cut = { bytes: length, reason: "limit" };
        break;
      }
    }
  } catch (error) {
    // The connection broke, the body was used up, or its coding was wrong: what came is still worth reading.
    cut ??= { bytes: length, reason: "broken", error };
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return { bytes, isText, ...(cut && { cut }) };
}

async function* chunksOf(response: ResponseLike): AsyncGenerator {
  const { body } = response;
  if (isReadable(body)) {
    const reader = body.getReader();
    try {
      for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
    } finally {
      // Stops the transfer where the limit was reached; a stream that has ended does not mind.
      void reader.cancel().catch(() => {});
    }
  } else if (isAsyncIterable(body)) {
    for await (const chunk of body) yield chunk;
  } else if (body !== null && typeof response.text === "function") yield await response.text();
}

/** Chunks of another realm are no instances of this one's classes. */
function toBytes(chunk: unknown): Uint8Array {
  return ArrayBuffer.isView(chunk)
    ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    : new TextEncoder().encode(String(chunk));
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

function decoderFor(bytes: Uint8Array, label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(markOf(bytes) ?? label);
  } catch {
    return new TextDecoder();
  }
}

/** A byte order mark says more than the header, as in every browser. */
function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xef && second === 0xbb ? "utf-8" : undefined;
}
