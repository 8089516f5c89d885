// @vitest-environment happy-dom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { useForm, type UseFormReturn } from "react-hook-form";
import { expect, it, onTestFinished, vi } from "vitest";

import { empty, type Order, orderError } from "./forms.test-support.ts";
import { toHookFormErrors } from "./hook-form.ts";
import { camelCase } from "./spelling.ts";

it("should be what react-hook-form shows, with the focus on the first", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  onTestFinished(async () => {
    await act(async () => root.unmount());
    vi.unstubAllGlobals();
  });
  const names = ["email", "items.0.qty", "items.1.qty", "shippingAddress.zipCode"] as const;
  const OrderForm = (): ReturnType<typeof createElement> => {
    const form: UseFormReturn<Order> = useForm<Order>({ defaultValues: empty });
    const { errors } = form.formState;
    const submit = form.handleSubmit(() => {
      for (const args of toHookFormErrors<Order>(orderError(), { spelling: camelCase }))
        form.setError(...args);
    });
    return createElement(
      "form",
      { onSubmit: (event: unknown) => void submit(event as never) },
      ...names.flatMap((name) => [
        createElement("input", { key: name, ...form.register(name) }),
        createElement(
          "p",
          { key: `${name}-error`, title: name },
          form.getFieldState(name, form.formState).error?.message,
        ),
      ]),
      createElement("output", { key: "root" }, errors.root?.["server"]?.message),
    );
  };
  await act(async () => root.render(createElement(OrderForm)));
  await act(async () => container.querySelector("form")?.requestSubmit());
  const shown = Object.fromEntries(
    [...container.querySelectorAll("p")].map(({ title, textContent }) => [title, textContent]),
  );
  expect(shown).toEqual({
    email: "Enter a valid email address. Too long.",
    "items.0.qty": "",
    "items.1.qty": "Ensure this value is less than 10.",
    "shippingAddress.zipCode": "This field is required.",
  });
  expect(container.querySelector("output")?.textContent).toBe("The cart is locked.");
  expect((document.activeElement as HTMLInputElement | null)?.name).toBe("email");
});

it("should give each message by its code", () => {
  const issues = [
    { path: ["a"], code: "required", message: "Needed." },
    { path: ["a"], code: "min", message: "Short." },
    { path: ["a"], code: "min", message: "Small." },
    { path: ["a"], message: "Odd." },
    { message: "All wrong.", code: "conflict" },
  ];
  expect(toHookFormErrors(issues)).toEqual([
    [
      "a",
      {
        type: "required",
        message: "Needed. Short. Small. Odd.",
        types: { required: "Needed.", min: "Short.", min2: "Small.", server: "Odd." },
      },
      { shouldFocus: true },
    ],
    [
      "root.server",
      { type: "conflict", message: "All wrong.", types: { conflict: "All wrong." } },
      { shouldFocus: false },
    ],
  ]);
});

it("should keep codes apart that are spelled like counted ones", () => {
  const said = ["min2", "min", "min", "__proto__"].map((code, i) => ({
    path: ["a"],
    code,
    message: `m${i}`,
  }));
  expect(Object.values(toHookFormErrors(said)[0]?.[1].types ?? {})).toHaveLength(4);
});

it("should count codes of one name in linear time", () => {
  const issues = Array.from({ length: 20_000 }, () => ({ path: ["a"], code: "x", message: "m" }));
  const [first] = toHookFormErrors(issues);
  expect(Object.keys(first?.[1].types ?? {})).toHaveLength(20_000);
});
