import { startTimer } from "./deadline.ts";

/**
 * A body that breaks off where its next bytes take longer than this; `Infinity` is no limit. Only the time in which somebody
 * waits for them counts: a client that reads slowly ends nothing.
 */
export function limitIdle(
  source: ReadableStream<Uint8Array>,
  milliseconds: number,
): ReadableStream<Uint8Array> {
  if (milliseconds === Infinity) return source;
  const reader = source.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const timer = startTimer(milliseconds);
        const step = await Promise.race([reader.read(), timer.over]).finally(timer.stop);
        if (step === undefined) {
          const cause = new DOMException("The upstream stopped sending", "TimeoutError");
          void reader.cancel(cause).catch(() => {});
          throw cause;
        }
        if (step.done) controller.close();
        else controller.enqueue(step.value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
