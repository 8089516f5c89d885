import { peekBody } from "./peek-body.ts";

/** What is sent as a request's body, and whether it can be sent again. */
export interface RequestBody {
  readonly content: BodyInit | null;
  readonly isReplayable: boolean;
}

/**
 * Reads a request's body so far that it can be sent again: all of it, up to `limit` bytes. What is longer streams, and
 * is sent once; with a limit of 0 nothing is read.
 */
export async function requestBody(
  { body, headers }: Request,
  limit: number,
  timeoutMs: number,
): Promise<RequestBody> {
  if (!body) return { content: null, isReplayable: true };
  if (limit === 0 || Number(headers.get("content-length")) > limit)
    return { content: body, isReplayable: false };
  const { whole, body: rest } = await peekBody(body, limit, timeoutMs);
  return whole
    ? { content: joined(whole), isReplayable: true }
    : { content: rest, isReplayable: false };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
