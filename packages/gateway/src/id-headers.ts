/** Response headers that identify a request, the most telling first; all of them travel with an error. */
export const ID_HEADERS: readonly string[] =
  `x-request-id request-id x-correlation-id correlation-id x-trace-id x-amzn-requestid x-amz-request-id
x-ms-request-id x-goog-request-id x-github-request-id x-kong-request-id x-vercel-id fly-request-id x-nf-request-id
x-amzn-trace-id x-cloud-trace-context x-datadog-trace-id x-b3-traceid traceparent traceresponse x-amz-cf-id cf-ray`.split(
    /\s/,
  );
