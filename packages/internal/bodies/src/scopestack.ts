import type { Documented } from "./documented.ts";

const headers = { "content-type": "application/vnd.api+json" };

export interface ScopeStackBody {
  readonly errors: readonly {
    readonly status: string;
    readonly title: string;
    readonly detail?: string;
  }[];
}

export interface ScopeStackTokenBody {
  readonly error: string;
  readonly error_description: string;
}

const page = "ScopeStack, docs.scopestack.io, API Error Codes";

export const badRequest: Documented<ScopeStackBody> = {
  source: `${page}: 400`,
  status: 400,
  headers,
  body: {
    errors: [{ status: "400", title: "Bad Request", detail: "Filter not allowed: created-before" }],
  },
};

export const unauthorized: Documented<ScopeStackBody> = {
  source: `${page}: 401`,
  status: 401,
  headers,
  body: { errors: [{ status: "401", title: "Unauthorized" }] },
};

export const forbidden: Documented<ScopeStackBody> = {
  source: `${page}: 403`,
  status: 403,
  headers,
  body: { errors: [{ status: "403", title: "Forbidden" }] },
};

export const notFound: Documented<ScopeStackBody> = {
  source: `${page}: 404`,
  status: 404,
  headers,
  body: { errors: [{ status: "404", title: "Not Found" }] },
};

export const unprocessable: Documented<ScopeStackBody> = {
  source: `${page}: 422`,
  status: 422,
  headers,
  body: {
    errors: [{ status: "422", title: "Unprocessable Entity", detail: "Name can't be blank" }],
  },
};

/** The status is Doorkeeper's, whose sentence this is; the page gives none. */
export const invalidGrant: Documented<ScopeStackTokenBody> = {
  source: `${page}: OAuth token errors`,
  status: 400,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: {
    error: "invalid_grant",
    error_description:
      "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.",
  },
};
