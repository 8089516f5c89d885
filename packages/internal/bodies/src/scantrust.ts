import type { Documented } from "./documented.ts";

const headers = { "content-type": "application/json" };
const page = "Scantrust, devportal.scantrust.com, API Error Handling";

export const validation: Documented<Readonly<Record<string, readonly string[]>>> = {
  source: `${page}: 400`,
  status: 400,
  headers,
  body: {
    brand: ["Brand is required."],
    name: ["Description must be at least 10 characters"],
    sku: ["SKU must be unique"],
  },
};

export const conflict: Documented<{
  readonly error_code: string;
  readonly error_message: string;
}> = {
  source: `${page}: 409`,
  status: 409,
  headers,
  body: { error_code: "8000", error_message: "SQL Timeout" },
};

/** The page has an `x` for the seconds. Django REST framework sends `Retry-After` with it. */
export const throttled: Documented<{ readonly detail: string; readonly code: string }> = {
  source: "Scantrust, devportal.scantrust.com, API Rate Limits",
  status: 429,
  headers: { ...headers, "retry-after": "12" },
  body: { detail: "Request was throttled. Expected available in 12 seconds.", code: "throttled" },
};
