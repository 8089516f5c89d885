import type { FormApi } from "@tanstack/form-core";
import type { FormikHelpers } from "formik";
import type { UseFormReturn } from "react-hook-form";
import { describe, expectTypeOf, it } from "vitest";

import type { FieldName } from "./field-name.ts";
import { toFormikErrors } from "./formik.ts";
import type { Order } from "./forms.test-support.ts";
import { toHookFormErrors } from "./hook-form.ts";
import { toTanStackErrors } from "./tanstack-form.ts";

describe("FieldName", () => {
  it("should be every name of the form, and no other", () => {
    expectTypeOf<FieldName<Order>>().toEqualTypeOf<
      | "email"
      | "items"
      | "items.*"
      | "items.*.sku"
      | "items.*.qty"
      | "tags"
      | "tags.*"
      | "shippingAddress"
      | "shippingAddress.zipCode"
      | "shippingAddress.city"
    >();
  });

  it("should see through what is optional, and end at what is no group", () => {
    interface Profile {
      readonly born?: Date;
      readonly photo: File | null;
      readonly nick?: { readonly short?: string } | undefined;
    }
    expectTypeOf<FieldName<Profile>>().toEqualTypeOf<"born" | "photo" | "nick" | "nick.short">();
  });

  it("should be any text where nothing is known, and end where values do not", () => {
    expectTypeOf<FieldName<unknown>>().toEqualTypeOf<string>();
    expectTypeOf<FieldName<Record<string, unknown>>>().toEqualTypeOf<string>();
    interface Tree {
      readonly name: string;
      readonly inner: Tree[];
    }
    expectTypeOf<"inner.*.inner.*.name">().toExtend<FieldName<Tree>>();
  });
});

it("should refuse names that the form does not have", () => {
  toHookFormErrors<Order>([], { names: { mail: "email", "lines.*.count": "items.*.qty" } });
  // @ts-expect-error -- there is no such field
  toHookFormErrors<Order>([], { names: { mail: "e_mail" } });
  // @ts-expect-error -- an index is written `*`
  toFormikErrors<Order>([], { fields: ["items.0.qty"] });
});

it("should fit the libraries", () => {
  const check = (
    hook: UseFormReturn<Order>,
    formik: FormikHelpers<Order>,
    tanstack: FormApi<
      Order,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined
    >,
  ): void => {
    for (const args of toHookFormErrors<Order>([])) hook.setError(...args);
    formik.setErrors(toFormikErrors<Order>([]).errors);
    tanstack.setErrorMap({ onSubmit: toTanStackErrors<Order>([]) });
    // @ts-expect-error -- of another form
    for (const args of toHookFormErrors<{ other: string }>([])) hook.setError(...args);
  };
  expectTypeOf(check).toBeFunction();
});
