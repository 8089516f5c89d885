/**
 * A body without what says nothing of the error: the marks in a reserved member, which say what to drop on reading.
 *
 * A member that does nothing but name its format, such as the `schemas` of SCIM, belongs here, too, when it comes to one.
 */
export function withoutMarks(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) =>
    /^(?:filled|retry|order)$/.test(key) ? undefined : value,
  );
}
