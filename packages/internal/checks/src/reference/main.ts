import { root } from "../root.ts";
import { readWorkspace } from "../workspace.ts";
import { writeReference } from "./reference.ts";

console.log(`${writeReference(readWorkspace(root))} files written from the code`);
