// @vitest-environment happy-dom
import { ErrorMessage, Field, Form, Formik, type FormikHelpers } from "formik";
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { toFormikErrors } from "./formik.ts";
import { empty, type Order, orderError } from "./forms.test-support.ts";
import { camelCase } from "./spelling.ts";

it("should be what a Formik form shows", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  onTestFinished(async () => {
    await act(async () => root.unmount());
    vi.unstubAllGlobals();
  });
  const onSubmit = (_values: Order, helpers: FormikHelpers<Order>): void => {
    const { errors, status } = toFormikErrors<Order>(orderError(), { spelling: camelCase });
    helpers.setErrors(errors);
    helpers.setStatus(status);
  };
  const names = [
    "email",
    "items[0].qty",
    "items[1].qty",
    "shippingAddress.zipCode",
    "shippingAddress.city",
  ];
  const form = createElement(Formik<Order>, {
    initialValues: empty,
    onSubmit,
    children: ({ status }) =>
      createElement(
        Form,
        null,
        ...names.flatMap((name) => [
          createElement(Field, { key: name, name }),
          createElement(
            "p",
            { key: `${name}-error`, title: name },
            createElement(ErrorMessage, { name }),
          ),
        ]),
        createElement("output", { key: "status" }, String(status)),
      ),
  });
  await act(async () => root.render(form));
  await act(async () => container.querySelector("form")?.requestSubmit());
  const shown = Object.fromEntries(
    [...container.querySelectorAll("p")].map(({ title, textContent }) => [title, textContent]),
  );
  expect(shown).toEqual({
    email: "Enter a valid email address. Too long.",
    "items[0].qty": "",
    "items[1].qty": "Ensure this value is less than 10.",
    "shippingAddress.zipCode": "This field is required.",
    "shippingAddress.city": "",
  });
  expect(container.querySelector("output")?.textContent).toBe("The cart is locked.");
});

describe("a tree", () => {
  it("should have the shape of the values", () => {
    const { errors, status } = toFormikErrors([
      { path: ["tags", 1], message: "a" },
      { path: ["items", 0, "qty"], message: "b" },
    ]);
    expect(errors).toEqual({ tags: [undefined, "a"], items: [{ qty: "b" }] });
    expect(status).toBeUndefined();
  });

  it.each([[false], [true]])(
    "should say of a group in the status what has no place in it › %s",
    (isReversed) => {
      const issues = [
        { path: ["items"], message: "Too few." },
        { path: ["items", 0, "qty"], message: "Too many." },
      ];
      expect(toFormikErrors(isReversed ? [...issues].reverse() : issues)).toEqual({
        errors: { items: [{ qty: "Too many." }] },
        status: "Too few.",
      });
    },
  );

  it("should say in the status what is named in a list", () => {
    const issues = [
      { path: ["items", 0], message: "a" },
      { path: ["items", "count"], message: "b" },
    ];
    const { errors, status } = toFormikErrors(issues);
    expect(errors).toEqual({ items: ["a"] });
    expect(status).toBe("b");
    expect(toFormikErrors([...issues].reverse()).errors).toEqual({ items: { count: "b", 0: "a" } });
  });

  it("should leave prototypes alone", () => {
    const { errors, status } = toFormikErrors([
      { path: ["__proto__", "polluted"], message: "a" },
      { path: ["toString", "x"], message: "b" },
    ]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect(Object.entries(errors)).toEqual([["toString", { x: "b" }]]);
    expect(status).toBe("a");
  });
});
