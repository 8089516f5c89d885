import { writeFileSync } from "node:fs";

import { runLibraries } from "../src/libraries.test-support.ts";

/** Writes down what the libraries report, for the tests to compare with what they report then. */
const file = new URL("../vectors/libraries.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(await runLibraries(), null, 2)}\n`);
process.exit(0);
