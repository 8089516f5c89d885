import type { RetryAdvice } from "@api-errors/core";

import type { ProblemTypeEntry } from "./catalog.ts";

/** A problem type that a specification defines for every API. */
export interface RegisteredProblemType extends ProblemTypeEntry {
  readonly title: string;
  readonly meaning: string;
  /** When the very same request may be sent again; what to change before that is the `resolution`. */
  readonly retry: RetryAdvice["when"];
  /** The extension members that the specification defines. */
  readonly members: readonly string[];
  /** Where it is defined. */
  readonly reference: string;
  /** `registered` at IANA, or so far only `proposed` by a draft. */
  readonly registration: "registered" | "proposed";
}

/** The types by what follows `https://iana.org/assignments/http-problem-types#`. */
type Registered = {
  readonly [
    Type in
      | "date"
      | "ohttp-key"
      | "digest-unsupported-algorithms"
      | "digest-invalid-values"
      | "digest-mismatched-values"
      | "quota-exceeded"
      | "temporary-reduced-capacity"
      | "abnormal-usage-detected"
      | "mismatching-upload-offset"
      | "completed-upload"
      | "inconsistent-upload-length" as `https://iana.org/assignments/http-problem-types#${Type}`
  ]: RegisteredProblemType;
};

const DIGEST = "draft-ietf-httpapi-digest-fields-problem-types-06";
const LIMIT = "draft-ietf-httpapi-ratelimit-headers-11";
const UPLOAD = "draft-ietf-httpbis-resumable-upload-10";

/**
 * The problem types that specifications define for all APIs: those in the registry "HTTP Problem Types" of IANA, as last
 * updated on 2026-06-26, and those that drafts have asked to add to it. A catalog as it is: `createProblemFormat({
 * catalog: problemTypes })`, or part of one's own.
 *
 * ```http
 * HTTP/1.1 429 Too Many Requests
 * Content-Type: application/problem+json
 *
 * {"type":"https://iana.org/assignments/http-problem-types#quota-exceeded","title":"…","violated-policies":["hourly"]}
 * ```
 *
 * `about:blank` (RFC 9457 section 4.2.1) is registered, too, and not in here: it has no status of its own.
 */
export const problemTypes: Registered = {
  "https://iana.org/assignments/http-problem-types#date": {
    title: "Date Not Acceptable",
    status: 400,
    meaning: "The Date of the request is missing, or too far from the server's clock.",
    resolution: "Correct the clock by the Date of the response, and send the request anew.",
    retry: "never",
    members: [],
    reference: "RFC 9458 section 6.5.2",
    registration: "registered",
  },
  "https://iana.org/assignments/http-problem-types#ohttp-key": {
    title: "Oblivious HTTP key configuration not acceptable",
    status: 400,
    meaning: "The request was encapsulated for a key configuration that the gateway does not know.",
    resolution: "Fetch the key configuration again, and encapsulate the request anew.",
    retry: "never",
    members: [],
    reference: "RFC 9458 section 5.3",
    registration: "registered",
  },
  "https://iana.org/assignments/http-problem-types#digest-unsupported-algorithms": {
    title: "Unsupported Hashing Algorithms",
    status: 400,
    meaning: "An integrity field of the request uses a hashing algorithm that the server lacks.",
    resolution:
      "Use an algorithm that Want-Content-Digest or Want-Repr-Digest of the response asks for.",
    retry: "never",
    members: ["unsupported-algorithms"],
    reference: `${DIGEST} section 3.1`,
    registration: "registered",
  },
  "https://iana.org/assignments/http-problem-types#digest-invalid-values": {
    title: "Invalid Digest Values",
    status: 400,
    meaning: "A digest in the request cannot come from the algorithm that it names.",
    resolution: "Compute and encode the digest as the algorithm has it.",
    retry: "never",
    members: ["invalid-digests"],
    reference: `${DIGEST} section 3.2`,
    registration: "registered",
  },
  "https://iana.org/assignments/http-problem-types#digest-mismatched-values": {
    title: "Mismatched Digest Values",
    status: 400,
    meaning: "A digest in the request is not that of the content the server received.",
    resolution: "Something on the way may have changed the request: it may be sent again as it is.",
    retry: "idempotent",
    // Revisions that had another name for the type list digests in a member named after that.
    members: [],
    reference: `${DIGEST} section 3.3`,
    registration: "registered",
  },
  "https://iana.org/assignments/http-problem-types#quota-exceeded": {
    title: "Quota Exceeded",
    status: 429,
    meaning: "The request exceeds one or more quota policies of the client.",
    resolution: "Wait as long as Retry-After or RateLimit says.",
    retry: "always",
    members: ["violated-policies"],
    reference: `${LIMIT} section 5.1`,
    registration: "proposed",
  },
  "https://iana.org/assignments/http-problem-types#temporary-reduced-capacity": {
    title: "Temporary Reduced Capacity",
    status: 503,
    meaning: "The server serves fewer requests than usual for now; the client did nothing wrong.",
    resolution: "Wait as long as Retry-After or RateLimit says.",
    retry: "always",
    members: ["violated-policies"],
    reference: `${LIMIT} section 5.2`,
    registration: "proposed",
  },
  "https://iana.org/assignments/http-problem-types#abnormal-usage-detected": {
    title: "Abnormal Usage Detected",
    status: 429,
    meaning: "The pattern of the client's requests looks unintended or malicious.",
    resolution: "Find out why so many requests are sent before sending more.",
    retry: "always",
    members: ["violated-policies"],
    reference: `${LIMIT} section 5.3`,
    registration: "proposed",
  },
  "https://iana.org/assignments/http-problem-types#mismatching-upload-offset": {
    title: "Mismatching Upload Offset",
    status: 409,
    meaning: "The Upload-Offset of the request is not that of the upload resource.",
    resolution: "Go on at `expected-offset`, or ask for the offset with HEAD.",
    retry: "never",
    members: ["expected-offset", "provided-offset"],
    reference: `${UPLOAD}, "Mismatching Offset"`,
    registration: "proposed",
  },
  "https://iana.org/assignments/http-problem-types#completed-upload": {
    title: "Upload Is Completed",
    status: 400,
    meaning: "The upload has been completed, and nothing can be appended to it.",
    resolution: "Send nothing more: what was uploaded is all there.",
    retry: "never",
    members: [],
    reference: `${UPLOAD}, "Completed Upload"`,
    registration: "proposed",
  },
  "https://iana.org/assignments/http-problem-types#inconsistent-upload-length": {
    title: "Inconsistent Upload Length Values",
    status: 400,
    meaning: "What the requests of an upload say about its length does not agree.",
    resolution: "Begin the upload anew, with one length.",
    retry: "never",
    members: [],
    reference: `${UPLOAD}, "Inconsistent Length"`,
    registration: "proposed",
  },
};
