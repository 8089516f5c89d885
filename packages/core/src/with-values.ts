/** The members that have a value; `exactOptionalPropertyTypes` tells absent ones from those that are `undefined`. */
export function withValues<Shape extends object>(members: {
  readonly [Name in keyof Shape]: Shape[Name] | undefined;
}): Shape {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Shape;
}
