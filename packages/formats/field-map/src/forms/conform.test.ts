// @vitest-environment happy-dom
import { parse, unstable_createFormContext as createFormContext } from "@conform-to/dom";
import { parseSubmission, report } from "@conform-to/dom/future";
import { expect, it } from "vitest";

import { toConformErrors } from "./conform.ts";
import { type Order, orderError } from "./forms.test-support.ts";
import { camelCase } from "./spelling.ts";

const sent = new FormData();
sent.append("email", "x");
sent.append("items[1].qty", "11");

const fieldErrors = {
  email: ["Enter a valid email address.", "Too long."],
  "items[1].qty": ["Ensure this value is less than 10."],
  "shippingAddress.zipCode": ["This field is required."],
};

it("should be what a reply of Conform takes, and its form shows", () => {
  const submission = parse<Record<string, unknown>, string[]>(sent, {
    resolve: (value) => ({ value }),
  });
  const reply = submission.reply(toConformErrors<Order>(orderError(), { spelling: camelCase }));
  expect(reply.status).toBe("error");
  const context = createFormContext<Record<string, unknown>>({
    formId: "order",
    lastResult: reply,
  });
  const { error } = context.getState();
  expect(error).toEqual({ "": ["The cart is locked."], ...fieldErrors });
});

it("should be what a report of its future API takes", () => {
  const error = toConformErrors<Order>(orderError(), { spelling: camelCase });
  const result = report(parseSubmission(sent), { error });
  expect(result.error).toEqual({ formErrors: ["The cart is locked."], fieldErrors });
});

it("should have names that Conform can read, whatever a server sends", () => {
  const paths = [["__proto__"], ["a", "constructor"], ["a]b"], ["a..b"], ["[]"], ["ok", 0, "x y"]];
  const { fieldErrors: found } = toConformErrors(paths.map((path) => ({ path, message: "m" })));
  expect(Object.keys(found)).toEqual(["ok[0].x y"]);
});
