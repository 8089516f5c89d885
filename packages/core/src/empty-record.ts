/** An object that inherits nothing, so that `__proto__` and `constructor` are names like any other. */
export function emptyRecord<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}
