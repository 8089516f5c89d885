import fc from "fast-check";

/**
 * The seed of all properties: fixed, so that a run says something of the change and not of its luck. `PROPERTY_SEED` sets
 * another one and `PROPERTY_RUNS` how often each property runs, for a hunt.
 */
const seed = Number(process.env["PROPERTY_SEED"] ?? 20_261_121);
const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 0);

fc.configureGlobal({ seed, ...(numRuns > 0 && { numRuns }) });
