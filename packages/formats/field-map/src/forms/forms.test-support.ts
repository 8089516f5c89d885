import type { ApiError } from "@api-errors/core";

import { parseFieldMap } from "../parse.ts";

/** The values of a form. */
export interface Order {
  readonly email: string;
  readonly items: { readonly sku: string; readonly qty: number }[];
  readonly tags: string[];
  readonly shippingAddress: { readonly zipCode: string; readonly city: string };
}

export const empty: Order = {
  email: "",
  items: [
    { sku: "", qty: 1 },
    { sku: "", qty: 1 },
  ],
  tags: [],
  shippingAddress: { zipCode: "", city: "" },
};

/** What Django REST framework answers to such a form. */
export function orderError(): ApiError {
  const result = parseFieldMap({
    status: 400,
    headers: { "content-type": "application/json" },
    body: {
      email: ["Enter a valid email address.", "Too long."],
      items: [{}, { qty: ["Ensure this value is less than 10."] }],
      shipping_address: { zip_code: ["This field is required."] },
      non_field_errors: ["The cart is locked."],
    },
  });
  if (!result.ok) throw new Error(result.reason);
  return result.error;
}
