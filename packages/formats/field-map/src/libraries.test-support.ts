import { Ajv } from "ajv";
import { type } from "arktype";
import { IsEmail, IsInt, IsNotEmpty, ValidateNested, validateSync } from "class-validator";
import { body, validationResult } from "express-validator";
import Joi from "joi";
import { model, Schema } from "mongoose";
import * as v from "valibot";
import * as yup from "yup";
import { z } from "zod";

/** An order with something wrong in a list, in an object, at the top, and with the whole. */
const ORDER = { name: "", items: [{ qty: 1 }, { qty: "x" }], address: { zip: 5 }, total: 3 };

const zodOrder = z
  .object({
    name: z.string().min(1),
    items: z.array(z.object({ qty: z.number() })),
    address: z.object({ zip: z.string() }),
    total: z.number(),
  })
  .refine(() => false, { message: "The order is closed", when: () => true });

const valibotOrder = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  items: v.array(v.object({ qty: v.number() })),
  address: v.object({ zip: v.string() }),
});

const arktypeOrder = type({
  name: "string > 0",
  items: type({ qty: "number" }).array(),
  address: { zip: "string" },
});

/** What three libraries of Standard Schema report of the same order, each by `~standard`. */
export const standardSchemas = { zod: zodOrder, valibot: valibotOrder, arktype: arktypeOrder };

export { ORDER };

class Item {
  readonly qty: unknown;
  constructor(qty: unknown) {
    this.qty = qty;
  }
}

class Order {
  readonly name = "";
  readonly email = "x";
  readonly items = [new Item(1), new Item("x")];
}

// What the decorators do; the tests run as plain TypeScript, which has none.
IsInt()(Item.prototype, "qty");
IsNotEmpty()(Order.prototype, "name");
IsEmail()(Order.prototype, "email");
ValidateNested({ each: true })(Order.prototype, "items");

const MongooseOrder = model(
  "Order",
  new Schema({
    name: { type: String, required: true },
    items: [new Schema({ qty: { type: Number, required: true } }, { _id: false })],
  }),
);

/** Runs every library and gives what a server would send of its error, by the dialect. */
export async function runLibraries(): Promise<Readonly<Record<string, object>>> {
  const zodError = zodOrder.safeParse(ORDER).error;
  if (!zodError) throw new Error("expected Zod to refuse the order");
  const bodies: Record<string, unknown> = {
    zodFlatten: z.flattenError(zodError),
    zodTree: z.treeifyError(zodError),
    zodFormat: z.formatError(zodError),
    standardIssues: { issues: zodError.issues },
    valibotFlat: v.flatten<typeof valibotOrder>(v.safeParse(valibotOrder, ORDER).issues as never),
    yup: errorOf(() =>
      yup
        .object({
          name: yup.string().required(),
          items: yup.array(yup.object({ qty: yup.number() })),
        })
        .validateSync(ORDER, { abortEarly: false }),
    ),
    yupAbortEarly: errorOf(() => yup.object({ name: yup.string().required() }).validateSync(ORDER)),
    mongoose: await new MongooseOrder({ items: [{ qty: 1 }, { qty: "x" }] })
      .validate()
      .catch((error: unknown) => error),
    ajv: ajvErrors(),
    joi: Joi.object({
      name: Joi.string(),
      items: Joi.array().items(Joi.object({ qty: Joi.number() })),
      address: Joi.any(),
      total: Joi.any(),
    }).validate(ORDER, { abortEarly: false }).error,
    classValidator: validateSync(new Order()),
    classValidatorBare: validateSync(new Order(), {
      validationError: { target: false, value: false },
    }),
    expressValidator: { errors: await expressErrors() },
  };
  return JSON.parse(JSON.stringify(bodies)) as Record<string, object>;
}

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("expected the order to be refused");
}

function ajvErrors(): unknown {
  const validate = new Ajv({ allErrors: true }).compile({
    type: "object",
    required: ["email"],
    additionalProperties: false,
    properties: {
      name: { type: "string", minLength: 1 },
      address: { type: "object" },
      items: { type: "array", items: { type: "object", properties: { qty: { type: "number" } } } },
    },
  });
  validate(ORDER);
  return validate.errors;
}

async function expressErrors(): Promise<unknown> {
  const request = { body: structuredClone(ORDER) };
  await body("name").notEmpty().withMessage("is required").run(request);
  await body("items.*.qty").isInt().run(request);
  return validationResult(request).array();
}
