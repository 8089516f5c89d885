import {
  type ApiError,
  type ErrorFormat,
  type ErrorOf,
  readError,
  type WireError,
} from "@api-errors/core";
import type * as v from "valibot";
import { expectTypeOf, it } from "vitest";

import { buildIssues } from "./build-issues.ts";
import type { FieldMapDialect } from "./dialect.ts";
import { drf } from "./dialects/drf.ts";
import { fastapi } from "./dialects/fastapi.ts";
import { laravel } from "./dialects/laravel.ts";
import { yup } from "./dialects/yup.ts";
import type { FieldMapDocument, MessageTree } from "./document.ts";
import { createFieldMapFormat, fieldMap } from "./format.ts";
import { isFieldMap } from "./is.ts";
import type { FieldMapSchema } from "./schema.ts";

declare const wire: WireError;

const shop = createFieldMapFormat({ dialect: laravel });

it("should fit where any format does", async () => {
  const formats: ErrorFormat[] = [fieldMap, shop, createFieldMapFormat({ dialect: drf })];
  void formats;
  expectTypeOf<ErrorOf<typeof fieldMap>>().toEqualTypeOf<ApiError>();
  expectTypeOf(await readError(new Response(), [shop])).toEqualTypeOf<ApiError | undefined>();
});

it("should type documents by their dialect", () => {
  const result = shop.parse(wire);
  if (!result.ok) return;
  expectTypeOf(result.document.message).toEqualTypeOf<string>();
  expectTypeOf(result.document["trace"]).toBeUnknown();
  expectTypeOf(result.dialect).toEqualTypeOf<string>();
  const drfs = createFieldMapFormat({ dialect: drf }).parse(wire);
  if (drfs.ok) expectTypeOf(drfs.document).toEqualTypeOf<MessageTree>();
  const yups = createFieldMapFormat({ dialect: yup }).parse(wire);
  if (yups.ok) expectTypeOf(yups.document).toEqualTypeOf<FieldMapDocument>();
});

it("should build what the dialect has, and refuse what it has not", () => {
  void shop.build({ message: "m", errors: { "items.0.name": ["m"] } });
  void shop.build({ message: "m", errors: [] }, { status: 422 });
  // @ts-expect-error -- There is no message.
  void shop.build({ errors: {} });
  // @ts-expect-error -- A single text is no list.
  void shop.build({ message: "m", errors: { name: "m" } });
  const api = createFieldMapFormat({ dialect: fastapi });
  void api.build({ detail: [{ loc: ["body", 0], msg: "m", type: "missing" }] });
  // @ts-expect-error -- There is no msg.
  void api.build({ detail: [{ loc: ["body", 0], type: "missing" }] });
  // @ts-expect-error -- There is no type.
  void api.build({ detail: [{ loc: ["body", 0], msg: "m" }] });
  // @ts-expect-error -- A status is a number.
  void api.build({ detail: [] }, { status: "422" });
});

it("should take dialects that are made of others, and no others", () => {
  const made = { ...drf, name: "shop", layout: { ...drf.layout, own: ["_all"] } } as const;
  void createFieldMapFormat({ dialect: made });
  expectTypeOf<typeof drf>().toExtend<FieldMapDialect>();
  // @ts-expect-error -- There is no layout.
  void createFieldMapFormat({ dialect: { name: "x", members: {}, marks: [], score: 0.6 } });
  // @ts-expect-error -- A dialect is no name.
  void createFieldMapFormat({ dialect: "drf" });
});

it("should answer with issues", () => {
  expectTypeOf(buildIssues([{ path: ["a", 0], message: "m" }], drf)).toEqualTypeOf<WireError>();
  // @ts-expect-error -- A path is a list.
  void buildIssues([{ path: "a" }], drf);
});

it("should narrow a body, and give no any", () => {
  const body: unknown = {};
  if (isFieldMap(body)) expectTypeOf(body).toEqualTypeOf<FieldMapDocument>();
  const result = fieldMap.parse(wire);
  if (result.ok) expectTypeOf(result.document).not.toBeAny();
  expectTypeOf<v.InferOutput<typeof FieldMapSchema>>().toEqualTypeOf<FieldMapDocument>();
});
