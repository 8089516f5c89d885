export { AWKWARD_NAMES, awkwardJson, documentsWith, EXOTIC, wiresOf } from "./awkward.ts";
export { anyError, describeInvariants, describePair } from "./invariants.ts";
export type { Subject } from "./invariants.ts";
export { leavesOf, missingLeaves } from "./leaves.ts";
export type { Leaf } from "./leaves.ts";
