/** Touches every member of a value, as a reader would, and counts the leaves. */
export function walk(root: unknown): number {
  const stack: unknown[] = [root];
  let leaves = 0;
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null) {
      leaves++;
      continue;
    }
    if (Array.isArray(value)) for (let i = 0; i < value.length; i++) stack.push(value[i]);
    else for (const name of Object.keys(value)) stack.push(Reflect.get(value, name));
  }
  return leaves;
}

/**
 * Names a member that is a getter; `undefined` where the value is plain data all through.
 *
 * A result that computes its members when they are read would be measured for less than it costs.
 */
export function findGetter(root: unknown): string | undefined {
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null) continue;
    const members = Object.getOwnPropertyDescriptors(value);
    for (const [name, member] of Object.entries(members)) {
      if (!Object.hasOwn(member, "value")) return name;
      stack.push(member.value);
    }
  }
  return undefined;
}
