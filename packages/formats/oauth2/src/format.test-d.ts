import type {
  ApiError,
  CatalogError,
  ErrorFormat,
  ErrorOf,
  ParseResult,
  WireError,
} from "@api-errors/core";
import * as v from "valibot";
import { describe, expectTypeOf, it } from "vitest";

import { buildOAuth2Body } from "./build-body.ts";
import { buildRedirect } from "./build-redirect.ts";
import type { OAuth2Body, OAuth2Document } from "./document.ts";
import { createOAuth2Format, oauth2, type OAuth2Format } from "./format.ts";
import { isOAuth2 } from "./is.ts";
import { parseOAuth2 } from "./parse.ts";
import { type OAuth2Code, oauth2Registry, type OAuth2RegistryEntry } from "./registry.ts";

declare const wire: WireError;

const shop = createOAuth2Format({
  name: "oauth2:shop",
  catalog: {
    mfa_required: { status: 403, details: v.object({ factors: v.array(v.string()) }) },
    locked: { status: 403 },
  },
});

describe("reading", () => {
  it("should narrow details by the code", () => {
    const result = shop.parse(wire);
    if (!result.ok) return;
    const { error } = result;
    if (error.code === "mfa_required")
      expectTypeOf(error.details).toEqualTypeOf<{ factors: string[] } | undefined>();
    else if (error.code === "locked") expectTypeOf(error.details).toBeUnknown();
    else expectTypeOf(error.details).toBeUnknown();
    if (error.code === "from_last_week") expectTypeOf(error.details).toEqualTypeOf<undefined>();
  });

  it("should narrow with options as well", () => {
    const result = parseOAuth2(wire, { catalog: { locked: { status: 403 } } });
    expectTypeOf(result).toEqualTypeOf<
      ParseResult<OAuth2Document, CatalogError<{ readonly locked: { readonly status: 403 } }>>
    >();
    expectTypeOf(parseOAuth2(wire)).toEqualTypeOf<ParseResult<OAuth2Document>>();
  });

  it("should type a body", () => {
    const body: unknown = {};
    if (isOAuth2(body)) expectTypeOf(body).toEqualTypeOf<OAuth2Body>();
  });
});

describe("building", () => {
  it("should take the details that the catalog has, and codes of the registry, without a status", () => {
    void shop.build({ error: "mfa_required", details: { factors: ["otp"] } });
    void shop.build({ error: "locked", error_description: "d", more: 1 });
    void shop.build({ error: "invalid_grant" });
    void shop.build({ error: "from_last_week" }, { status: 400 });
    void shop.build("error=x", { status: 400 });
    void shop.build({ challenges: [] }, { status: 401 });
  });

  it("should refuse what the catalog does not allow", () => {
    // @ts-expect-error -- There are no details.
    void shop.build({ error: "mfa_required" });
    // @ts-expect-error -- A member of the details has the wrong type.
    void shop.build({ error: "mfa_required", details: { factors: "otp" } });
    // @ts-expect-error -- The code has another status.
    void shop.build({ error: "locked" }, { status: 500 });
    void shop.build({ error: "invalid_grant" }, { status: 401 });
    // @ts-expect-error -- The code has no details.
    void shop.build({ error: "locked", details: { a: 1 } });
    // @ts-expect-error -- Nobody knows the status.
    void shop.build({ error: "from_last_week" });
    // @ts-expect-error -- There is no code.
    void shop.build({ error_description: "d" });
    // @ts-expect-error -- There is no code.
    void buildOAuth2Body({ error_description: "d" });
    // @ts-expect-error -- A description is text.
    void buildOAuth2Body({ error: "x", error_description: 5 });
    // @ts-expect-error -- Where to?
    void buildRedirect({ error: "access_denied" });
    // @ts-expect-error -- A code without its status.
    void createOAuth2Format({ catalog: { locked: {} } });
  });
});

describe("composition", () => {
  it("should fit where any format does", () => {
    const formats: ErrorFormat[] = [oauth2, shop];
    void formats;
    expectTypeOf(oauth2).toEqualTypeOf<ErrorFormat<OAuth2Document, ApiError, "oauth2">>();
    expectTypeOf<ErrorOf<typeof shop>>().toExtend<ApiError>();
    type Named = OAuth2Format<{ readonly locked: { readonly status: 403 } }>;
    const made: Named = createOAuth2Format({ catalog: { locked: { status: 403 } } });
    void made;
  });

  it("should give no any", () => {
    const result = shop.parse(wire);
    expectTypeOf(result).not.toBeAny();
    if (!result.ok) return;
    expectTypeOf(result.document).toEqualTypeOf<OAuth2Document>();
    expectTypeOf(result.error.extensions["more"]).toBeUnknown();
  });
});

it("should know the registry", () => {
  expectTypeOf(oauth2Registry.invalid_grant.status).toEqualTypeOf<400>();
  expectTypeOf<"use_dpop_nonce">().toExtend<OAuth2Code>();
  expectTypeOf<"vendor_code">().not.toExtend<OAuth2Code>();
  expectTypeOf<(typeof oauth2Registry)[OAuth2Code]>().toExtend<OAuth2RegistryEntry>();
});
