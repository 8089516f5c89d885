import { botpress } from "@api-errors/botpress";
import type { ApiError, ErrorFormat, Explanation, ParseResult, WireError } from "@api-errors/core";
import { scaleaq } from "@api-errors/scaleaq";
import { scaling } from "@api-errors/scaling";
import { scantrust } from "@api-errors/scantrust";
import { scopestack } from "@api-errors/scopestack";

/** What the demo needs of the package of an API. */
export interface Api {
  /** As in paths of the gateway. */
  readonly name: string;
  readonly formats: readonly ErrorFormat[];
  parse(wire: WireError): ParseResult;
  explain(error: ApiError): Explanation;
  /** What the stand-in for the API answers, one each: built by its package. */
  readonly answers: readonly WireError[];
}

const entity = { entityType: "Site", entityId: "12345" };

/** The five APIs, with some of their errors. */
export const apis: readonly Api[] = [
  {
    name: "scaleaq",
    ...scaleaq,
    answers: [
      scaleaq.build("entity_not_unique", { details: { ...entity, entityType: "User" } }),
      scaleaq.build("entity_not_found", { details: entity }),
      scaleaq.build("missing_version_header"),
      scaleaq.build("too_many_requests"),
    ],
  },
  {
    name: "scaling",
    ...scaling,
    answers: [
      scaling.build("name_conflict"),
      scaling.build("validation_error"),
      scaling.build("missing_authorization_header"),
      scaling.build("server_error"),
    ],
  },
  {
    name: "scopestack",
    ...scopestack,
    answers: [
      scopestack.build(422, { details: ["Name can't be blank", "Price is not a number"] }),
      scopestack.build(403),
      scopestack.build("invalid_grant"),
      scopestack.build(504),
    ],
  },
  {
    name: "botpress",
    ...botpress,
    answers: [
      botpress.build("ResourceNotFound", { status: 200 }),
      botpress.build("Runtime", { status: 500 }),
      botpress.build("ResourceLockedConflict"),
      botpress.build("RateLimited", { headers: { "ratelimit-reset": "6" } }),
    ],
  },
  {
    name: "scantrust",
    ...scantrust,
    answers: [
      scantrust.build({ brand: ["Brand is required."], sku: ["SKU must be unique"] }),
      scantrust.build("8000"),
      scantrust.build("not_authenticated", { status: 403 }),
      scantrust.build("throttled", { seconds: 12 }),
    ],
  },
];
