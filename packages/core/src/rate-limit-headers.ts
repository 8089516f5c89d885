import type { RateLimitPolicy } from "./rate-limit-policy.ts";
import type { RateLimitSource } from "./rate-limit-source.ts";
import { readQuantity } from "./read-quantity.ts";
import { readWindow } from "./read-window.ts";
import { readStructured, type StructuredItem } from "./structured-field.ts";
import { withValues } from "./with-values.ts";

/**
 * Reads the dictionary of draft-ietf-httpapi-ratelimit-headers-07.
 *
 * ```http
 * RateLimit-Policy: 100;w=60, 1000;w=3600
 * RateLimit: limit=100, remaining=50, reset=30
 * ```
 */
export function readDictionary(source: RateLimitSource): RateLimitPolicy[] {
  const { limits, policies, reset } = source;
  const dictionary = limits[0]?.value === undefined ? limits[0]?.params : undefined;
  if (!dictionary) return [];
  const state = withValues<RateLimitPolicy>({
    quota: readQuantity(dictionary["limit"]),
    remaining: readQuantity(dictionary["remaining"]),
    resetAfterSeconds: reset(dictionary["reset"]),
  });
  return joinByQuota(state, readPolicies(policies));
}

/**
 * Reads the three headers of draft-ietf-httpapi-ratelimit-headers-06 and those before it.
 *
 * ```http
 * RateLimit-Limit: 100
 * RateLimit-Remaining: 50
 * RateLimit-Reset: 30
 * RateLimit-Policy: 100;w=60, 1000;w=3600
 * ```
 */
export function readThreeHeaders(source: RateLimitSource): RateLimitPolicy[] {
  return readHeaders(source, "ratelimit-", "", source.policies);
}

/**
 * Reads the headers whose names begin and end alike.
 *
 * ```http
 * X-RateLimit-Limit: 10, 10;w=1, 50;w=60
 * X-RateLimit-Remaining: 9
 * X-RateLimit-Reset: 1
 * ```
 *
 * The limit may have its window beside it and go on with all policies, as in drafts up to -02 and from Envoy. Where it
 * is missing, it is the sum of what is left and what is used (`X-RateLimit-Used`).
 */
export function readHeaders(
  { header, reset }: RateLimitSource,
  prefix: string,
  suffix: string,
  policies: readonly StructuredItem[] = [],
): RateLimitPolicy[] {
  const limitText = header(`${prefix}limit${suffix}`);
  const remainingText = header(`${prefix}remaining${suffix}`);
  const resetText = header(`${prefix}reset${suffix}`);
  if (limitText === "" && remainingText === "" && resetText === "") return readPolicies(policies);

  const limits = readPolicies(readStructured(limitText) ?? []);
  const others = limits.slice(1);
  // Two numbers are no limit and its policies, but 1,000 or two limits.
  const limit = others.every(({ windowSeconds }) => windowSeconds !== undefined)
    ? limits[0]
    : undefined;
  const remaining = readQuantity(remainingText);
  const used = limit ? undefined : readQuantity(header(`${prefix}used${suffix}`));
  const sum = remaining === undefined || used === undefined ? undefined : remaining + used;
  const state = withValues<RateLimitPolicy>({
    quota: limit?.quota ?? sum,
    windowSeconds: limit?.windowSeconds,
    remaining,
    resetAfterSeconds: reset(header(`${prefix}reset-after${suffix}`)) ?? reset(resetText),
  });
  return joinByQuota(state, [...(limit ? others : []), ...readPolicies(policies)]);
}

/** Policies as they were before they had names: `100;w=60`. Everything else is left out. */
function readPolicies(items: readonly StructuredItem[]): RateLimitPolicy[] {
  return items.flatMap(({ value, params }) => {
    const quota = readQuantity(value);
    return quota === undefined
      ? []
      : withValues<RateLimitPolicy>({ quota, windowSeconds: readWindow(params["w"]) });
  });
}

/** Puts what is left beside the policy with the same quota, or the only one where it states none. */
function joinByQuota(state: RateLimitPolicy, policies: RateLimitPolicy[]): RateLimitPolicy[] {
  if (Object.keys(state).length === 0) return policies;
  const isSame = ({ quota }: RateLimitPolicy): boolean =>
    state.quota === undefined ? policies.length === 1 : quota === state.quota;
  const partner = policies.find(isSame);
  return [{ ...partner, ...state }, ...policies.filter((policy) => policy !== partner)];
}
