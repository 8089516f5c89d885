import type { Documented } from "./documented.ts";

const headers = { "content-type": "application/json" };

export interface ScalingBody {
  readonly statusCode: number;
  readonly type: string;
  readonly code: string;
  readonly requestId: string;
  readonly message?: string;
}

/** The shape of all errors, docs.scaling.cloud/api/errors. */
export const notFound: Documented<ScalingBody> = {
  source: "Scaling, docs.scaling.cloud, Errors: the shape of the response",
  status: 404,
  headers,
  body: {
    statusCode: 404,
    type: "invalid_request_error",
    code: "not_found",
    requestId: "550e8400-e29b-41d4-a716-446655440000",
  },
};

/** docs.scaling.cloud/authentication. */
export const missingAuthorizationHeader: Documented<ScalingBody> = {
  source: "Scaling, docs.scaling.cloud, Authentication: missing authorization header",
  status: 401,
  headers,
  body: {
    statusCode: 401,
    type: "not_authorized_error",
    code: "missing_authorization_header",
    requestId: "550e8400-e29b-41d4-a716-446655440000",
  },
};

/** The text says that the code may be empty; no example is left of it. */
export const validationError: Documented<ScalingBody> = {
  source: "Scaling, docs.scaling.cloud, Errors: validation_error, whose code may be empty",
  status: 422,
  headers,
  body: {
    statusCode: 422,
    type: "validation_error",
    code: "",
    requestId: "550e8400-e29b-41d4-a716-446655440000",
  },
};

/** With the message that the vendor's own client expects: scaling-cloud/terraform-provider-scaling-cloud, client tests. */
export const withMessage: Documented<Required<ScalingBody>> = {
  source: "Scaling, its Terraform provider: the tests of the client",
  status: 404,
  headers,
  body: {
    statusCode: 404,
    type: "invalid_request_error",
    code: "not_found",
    requestId: "req-abc",
    message: "Schedule not found",
  },
};
