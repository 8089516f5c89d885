import type { Documented } from "./documented.ts";

const headers = { "content-type": "application/json" };

export interface ScaleAQBody {
  readonly code: string;
  readonly message: string;
  readonly traceId: string;
  readonly details?: { readonly entityType: string; readonly entityId: string };
}

/** The example on the page about errors, developer.scaleaq.com/api/cloud/latest/using-api/errors. */
export const entityNotUnique: Documented<Required<ScaleAQBody>> = {
  source: "ScaleAQ, developer.scaleaq.com, Errors: the example",
  status: 422,
  headers,
  body: {
    code: "entity_not_unique",
    message: "Entity violates one or more uniqueness constraints.",
    traceId: "00-49b5250fc418ce6cf5086647a2d6ff62-81a414175e6d8090-01",
    details: { entityType: "User", entityId: "12345" },
  },
};

/** In the table of codes, with its details below it; no example is shown. */
export const entityNotFound: Documented<Required<ScaleAQBody>> = {
  source: "ScaleAQ, developer.scaleaq.com, Errors: entity_not_found and its details",
  status: 404,
  headers,
  body: {
    code: "entity_not_found",
    message: "The requested entity does not exist.",
    traceId: "00-8d1f3c5ab2e94f6081c7a2d05e3b9f14-5f0c2b7e91d3a846-01",
    details: { entityType: "Site", entityId: "12345" },
  },
};
