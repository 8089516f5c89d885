import { startTimer } from "./deadline.ts";

/** The beginning of a body, or all of it. */
export interface Peeked {
  /** All chunks where the body ended within the limit and in time; else `undefined`. */
  readonly whole: readonly Uint8Array[] | undefined;
  /** The body from its first byte on, what was looked at included. */
  readonly body: ReadableStream<Uint8Array>;
}

/**
 * Looks at a body without using it up.
 *
 * What is longer than `limit` bytes or goes on for longer than the time streams on, not looked at any further. A body
 * that breaks off does so for the reader of `body`, too.
 */
export async function peekBody(
  source: ReadableStream<Uint8Array>,
  limit: number,
  timeoutMs: number,
): Promise<Peeked> {
  const reader = source.getReader();
  const chunks: Uint8Array[] = [];
  const timer = startTimer(timeoutMs);
  let bytes = 0;
  let pending = reader.read();
  try {
    for (;;) {
      const step = await Promise.race([pending, timer.over]);
      if (step?.done) return { whole: chunks, body: replay(chunks, pending, reader) };
      if (step === undefined) break;
      chunks.push(step.value);
      bytes += step.value.byteLength;
      pending = reader.read();
      if (bytes > limit) break;
    }
  } catch {
    // The pending read tells the reader of the body.
  } finally {
    timer.stop();
  }
  pending.catch(() => {});
  return { whole: undefined, body: replay(chunks, pending, reader) };
}

function replay(
  chunks: readonly Uint8Array[],
  pending: Promise<ReadableStreamReadResult<Uint8Array>>,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
  const start = chunks.values();
  let next: typeof pending | undefined = pending;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const first = start.next();
        if (!first.done) {
          controller.enqueue(first.value);
          return;
        }
        const step = await (next ?? reader.read());
        next = undefined;
        if (step.done) controller.close();
        else controller.enqueue(step.value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
