import type { NamedRateLimitPolicy } from "./rate-limit-policy.ts";
import type { RateLimitSource } from "./rate-limit-source.ts";
import { readQuantity } from "./read-quantity.ts";
import { readWindow } from "./read-window.ts";
import { withValues } from "./with-values.ts";

/**
 * Reads the list form: what each policy allows, and what is left of it.
 *
 * ```http
 * RateLimit-Policy: "peruser";q=65535;qu="content-bytes";w=10;pk=:sdfjLJUOUH==:
 * RateLimit: "peruser";r=4096;t=7;pk=:sdfjLJUOUH==:
 * ```
 *
 * Names are the same whatever their case; where both sides state a partition key, that has to be the same too. What
 * has no partner stands alone. A policy without `q`, and a limit with neither `r` nor `t`, are left out; any other
 * parameter with a wrong value is absent. Sections 3 and 4 of draft-ietf-httpapi-ratelimit-headers-11; the editor's
 * copy of 2026-08-15 allows tokens for names, and calls `r` and `t` `a` and `w`.
 */
export function readList({ limits, policies, reset }: RateLimitSource): NamedRateLimitPolicy[] {
  const found: NamedRateLimitPolicy[] = [];
  /** Where the policies are that have no limit yet. */
  const open = new Map<string, number>();

  for (const { value, params } of policies) {
    const name = readText(value);
    const quota = readQuantity(params["q"]);
    if (name === undefined || quota === undefined) continue;
    const unit = readText(params["qu"]) ?? "requests";
    const partitionKey = readBytes(params["pk"]);
    for (const key of [keyOf(name, partitionKey), keyOf(name)]) {
      if (!open.has(key)) open.set(key, found.length);
    }
    found.push(
      withValues<NamedRateLimitPolicy>({
        name,
        quota,
        // The draft's text says `requests`, its registry `request`.
        unit: unit === "request" ? "requests" : unit,
        windowSeconds: readWindow(params["w"]),
        partitionKey,
      }),
    );
  }

  for (const { value, params } of limits) {
    const name = readText(value);
    const remaining = readQuantity(params["r"] ?? params["a"]);
    const resetAfterSeconds = reset(params["t"] ?? params["w"]);
    if (name === undefined || (remaining ?? resetAfterSeconds) === undefined) continue;
    const partitionKey = readBytes(params["pk"]);
    const limit = withValues<NamedRateLimitPolicy>({
      name,
      partitionKey,
      remaining,
      resetAfterSeconds,
    });
    const byName = open.get(keyOf(name));
    const at =
      open.get(keyOf(name, partitionKey)) ??
      (byName !== undefined && found[byName]?.partitionKey === undefined ? byName : undefined);
    const policy = at === undefined ? undefined : found[at];
    if (at === undefined || !policy) {
      found.push(limit);
      continue;
    }
    found[at] = { ...policy, ...limit, name: policy.name };
    for (const key of [keyOf(name, policy.partitionKey), keyOf(name)]) {
      if (open.get(key) === at) open.delete(key);
    }
  }
  return found;
}

function keyOf(name: string, partitionKey?: string): string {
  // Neither of them holds a line break.
  return `${name.toLowerCase()}\n${partitionKey ?? ""}`;
}

/** A String without its quotes, or a Token. RFC 9651 sections 3.3.3 and 3.3.4. */
function readText(value: string | undefined): string | undefined {
  if (value?.startsWith('"') === true) return value.slice(1, -1).replaceAll(/\\(.)/g, "$1");
  return value !== undefined && /^[a-z*]/i.test(value) ? value : undefined;
}

/** A Byte Sequence without its colons. RFC 9651 section 3.3.5. */
function readBytes(value: string | undefined): string | undefined {
  return value?.startsWith(":") === true ? value.slice(1, -1) : undefined;
}
