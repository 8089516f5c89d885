export { ask, type Answered, type Asked } from "./ask.ts";
export { describeErrors } from "./describe-errors.ts";
export { describeProxy } from "./describe-proxy.ts";
export { NODE, type Runtime, type Start, WORKERD } from "./start.ts";
export { echo, startUpstream, type Upstream } from "./upstream.ts";
