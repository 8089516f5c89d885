/** The members that have a value; `exactOptionalPropertyTypes` tells absent ones from those that are `undefined`. */
export function withValues<Shape extends object>(members: {
  readonly [Name in keyof Shape]: Shape[Name] | undefined;
}): Shape {
  const kept: Partial<Shape> = {};
  for (const name in members) {
    if (members[name] !== undefined) kept[name] = members[name];
  }
  return kept as Shape;
}
