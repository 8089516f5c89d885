import { mkdirSync, writeFileSync } from "node:fs";

import { BODY_FORMATS, BODY_SIZES, bodyFile, makeBodyOf } from "./bodies.ts";

// Run by hand where the generator changed; a test compares what is checked in with what it makes.
for (const format of BODY_FORMATS) {
  for (const size of BODY_SIZES) {
    const file = bodyFile(format, size);
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, makeBodyOf(format, size));
  }
}
