import { expect, it } from "vitest";

import { camelCase, pascalCase, snakeCase } from "./spelling.ts";

it.each([
  ["shipping_address", "shippingAddress", "shipping_address", "ShippingAddress"],
  ["ShippingAddress", "shippingAddress", "shipping_address", "ShippingAddress"],
  ["shippingAddress", "shippingAddress", "shipping_address", "ShippingAddress"],
  ["shipping-address", "shippingAddress", "shipping_address", "ShippingAddress"],
  ["HTTPServer", "httpServer", "http_server", "HttpServer"],
  ["userID", "userId", "user_id", "UserId"],
  ["ID", "id", "id", "Id"],
  ["line2", "line2", "line2", "Line2"],
  ["address_line_2", "addressLine2", "address_line_2", "AddressLine2"],
  ["name", "name", "name", "Name"],
  ["_id", "id", "id", "Id"],
  ["größe_cm", "größeCm", "größe_cm", "GrößeCm"],
  ["", "", "", ""],
  ["__", "__", "__", "__"],
])("should spell %s", (name, camel, snake, pascal) => {
  expect([camelCase(name), snakeCase(name), pascalCase(name)]).toEqual([camel, snake, pascal]);
});

it("should take a name of any length", () => {
  const long = "aB_".repeat(100_000);
  expect(camelCase(long)).toHaveLength(200_000);
  expect(snakeCase("A".repeat(100_000))).toBe("a".repeat(100_000));
});
