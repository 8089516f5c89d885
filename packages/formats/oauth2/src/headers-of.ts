import { type BuildInit, cleanHeaders } from "@api-errors/core";

/** The headers of what is sent: those of `init`, cleaned, and never a response that a cache may keep. */
export function headersOf(
  init: Partial<BuildInit> | undefined,
  mediaType?: string,
): Record<string, string> {
  const given = cleanHeaders(init?.headers);
  const headers: Record<string, string> =
    mediaType === undefined ? given : { "content-type": mediaType, ...given };
  // RFC 6749 section 5.2, and RFC 9700 for everything else that has to do with credentials.
  if (!/\bno-store\b/i.test(headers["cache-control"] ?? "")) headers["cache-control"] = "no-store";
  return headers;
}
