/** The words of a name: `shipping_address`, `shipping-address`, `ShippingAddress`, `HTTPServer`. */
function wordsOf(name: string): readonly string[] {
  return name.replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, "$& ").match(/[^\s_-]+/g) ?? [];
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

/** `shipping_address`, `ShippingAddress` and `shipping-address` as `shippingAddress`; a name without words stays. */
export function camelCase(name: string): string {
  const [first, ...rest] = wordsOf(name);
  return first === undefined ? name : first.toLowerCase() + rest.map(capital).join("");
}

/** `shippingAddress` and `ShippingAddress` as `shipping_address`; a name without words stays. */
export function snakeCase(name: string): string {
  const words = wordsOf(name);
  return words.length === 0 ? name : words.map((word) => word.toLowerCase()).join("_");
}

/** `shipping_address` and `shippingAddress` as `ShippingAddress`; a name without words stays. */
export function pascalCase(name: string): string {
  const words = wordsOf(name);
  return words.length === 0 ? name : words.map(capital).join("");
}
