import { describeInvariants, describePair } from "./invariants.ts";
import { subjects } from "./subjects.test-support.ts";

for (const subject of subjects) {
  describeInvariants(subject);
  for (const target of subjects) if (target !== subject) describePair(subject, target.format);
}
