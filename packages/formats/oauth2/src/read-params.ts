import { type Deviation, setMember } from "@api-errors/core";

/**
 * Reads `application/x-www-form-urlencoded` text; broken percent signs stay as they are.
 *
 * RFC 6749 section 3.1: no parameter may come twice, so the first one counts, and the others are reported.
 */
export function readParams(text: string, deviations: Deviation[]): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (Object.hasOwn(params, name))
      deviations.push({ path: [name], message: "comes twice: the first counts", dropped: value });
    else setMember(params, name, value);
  }
  return params;
}
