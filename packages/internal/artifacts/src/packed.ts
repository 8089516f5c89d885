import { inject } from "vitest";
import type { Tarball } from "./pack.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Every published package, packed. */
    readonly tarballs: readonly Tarball[];
  }
}

/** Every published package, as `pack-once.ts` packed it before the tests. */
export function packedTarballs(): readonly Tarball[] {
  return inject("tarballs");
}
