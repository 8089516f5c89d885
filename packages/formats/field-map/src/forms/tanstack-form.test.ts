import { FieldApi, FormApi } from "@tanstack/form-core";
import { expect, it } from "vitest";

import { empty, type Order, orderError } from "./forms.test-support.ts";
import { camelCase } from "./spelling.ts";
import { toTanStackErrors } from "./tanstack-form.ts";

it("should be what TanStack Form shows, field by field", () => {
  const form = new FormApi({ defaultValues: empty });
  form.mount();
  const names = ["email", "items[0].qty", "items[1].qty", "shippingAddress.zipCode"] as const;
  const fields = names.map((name) => {
    const field = new FieldApi({ form, name });
    field.mount();
    return field;
  });
  form.setErrorMap({ onSubmit: toTanStackErrors<Order>(orderError(), { spelling: camelCase }) });
  expect(fields.map(({ name, state }) => [name, state.meta.errors])).toEqual([
    ["email", ["Enter a valid email address.", "Too long."]],
    ["items[0].qty", []],
    ["items[1].qty", ["Ensure this value is less than 10."]],
    ["shippingAddress.zipCode", ["This field is required."]],
  ]);
  expect(form.state.errors).toEqual(["The cart is locked."]);
  expect(form.state.isValid).toBe(false);
});

it("should clear what it said before", () => {
  const form = new FormApi({ defaultValues: empty });
  form.mount();
  const field = new FieldApi({ form, name: "email" });
  field.mount();
  form.setErrorMap({ onSubmit: toTanStackErrors<Order>(orderError()) });
  form.setErrorMap({ onSubmit: toTanStackErrors<Order>([]) });
  expect(field.state.meta.errors).toEqual([]);
  expect(form.state.errors).toEqual([]);
});

it("should name items of a list that is the form itself", () => {
  const issues = [{ path: [0, "a"], message: "m" }];
  expect(toTanStackErrors<{ a: string }[]>(issues)).toEqual({ fields: { "[0].a": ["m"] } });
});
