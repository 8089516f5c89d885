/** A time limit for an exchange with an upstream, which also ends with its client. */
export interface Deadline {
  /** Aborts when the time is over or the client has gone. */
  readonly signal: AbortSignal;
  readonly isOver: () => boolean;
  /** The time no longer counts; the client still does. */
  readonly stop: () => void;
}

export function startDeadline(client: AbortSignal, milliseconds: number): Deadline {
  const controller = new AbortController();
  let isOver = false;
  const timer = startTimer(milliseconds);
  const end = (): void => {
    isOver = true;
    controller.abort(new DOMException("The upstream took too long", "TimeoutError"));
  };
  void timer.over.then(end);
  const leave = (): void => controller.abort(client.reason);
  if (client.aborted) leave();
  else client.addEventListener("abort", leave, { once: true });
  return {
    signal: controller.signal,
    isOver: () => isOver && !client.aborted,
    stop: timer.stop,
  };
}

interface Timer {
  readonly over: Promise<undefined>;
  readonly stop: () => void;
}

/** More milliseconds than a timer can count would make it fire at once. */
const MAX_DELAY = 2_147_483_647;

/** A timer of any length; `Infinity` is never over. */
export function startTimer(milliseconds: number): Timer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<undefined>((resolve) => {
    if (milliseconds <= MAX_DELAY) timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return { over, stop: () => clearTimeout(timer) };
}
