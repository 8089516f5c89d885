export { installLinks } from "./consumer.ts";
export { packStage, pnpmOf } from "./pack.ts";
export type { Tarball } from "./pack.ts";
export { packedTarballs } from "./packed.ts";
export { buildStage, makeStage } from "./stage.ts";
export type { Stage } from "./stage.ts";
