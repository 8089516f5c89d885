/** Calls a hook whose failure, now or in its promise, is nobody's business but its own. */
export function notify<A extends readonly unknown[]>(
  hook: ((...args: A) => unknown) | undefined,
  ...args: A
): void {
  try {
    Promise.resolve(hook?.(...args)).catch(() => {});
  } catch {
    // A log that fails must not fail the answer.
  }
}
