import {
  checkDetails,
  type Deviation,
  isJsonObject,
  type Judge,
  judgeBy,
  setMember,
  SLOT,
} from "@api-errors/core";

import { entryOf, type ProblemOptions } from "./catalog.ts";
import type { ProblemReading } from "./parse.ts";
import { resolveReference } from "./problem-type.ts";

/**
 * Settles what was read by the options of a format: references become absolute, and the extension members of a type that
 * the catalog knows become `details` where they fit its schema.
 */
export function settleReading(
  reading: ProblemReading,
  deviations: Deviation[],
  options: ProblemOptions,
): Judge | undefined {
  resolveIn(reading, deviations, options);
  const { catalog } = options;
  if (!catalog) return undefined;
  const isMoved = moveDetails(reading, deviations, entryOf(catalog, reading.type));
  return judgeBy(({ type }) => {
    const entry = entryOf(catalog, type);
    return entry && isMoved ? { status: entry.status } : entry;
  });
}

function resolveIn(
  reading: ProblemReading,
  deviations: Deviation[],
  { base, catalog }: ProblemOptions,
): void {
  const resolve = (name: string, reference: string): string => {
    const uri = resolveReference(reference, base);
    if (uri !== reference) {
      const message = `is relative, and was read as ${uri}`;
      deviations.push({ path: [name], message, dropped: reference });
    }
    return uri;
  };
  const { type, id, extensions } = reading;
  // A catalog may have relative types, and then means them as they stand.
  if (type !== undefined && !entryOf(catalog, type)) reading.type = resolve("type", type);
  const { instance } = extensions;
  if (typeof instance === "string") extensions["instance"] = resolve("instance", instance);
  else if (id !== undefined && reading.hasInstance) reading.id = resolve("instance", id);
}

/** Whether the members were checked here, so that nothing else has to. */
function moveDetails(
  reading: ProblemReading,
  deviations: Deviation[],
  entry: ReturnType<typeof entryOf>,
): boolean {
  const { [SLOT]: slot, ...members } = reading.extensions;
  // A renderer hides details that cannot stand among the members.
  const isHidden = isJsonObject(slot) && Object.hasOwn(slot, "details");
  if (!entry?.details || isHidden) return false;
  if (reading.details !== undefined) setMember(members, "details", reading.details);
  const wrong = checkDetails(entry.details, members);
  const { extensions } = reading;
  if (wrong === undefined) {
    for (const name of Object.keys(members)) delete extensions[name];
    reading.details = members;
  } else {
    deviations.push({ path: [], message: `does not fit the catalog: ${wrong}` });
    if (reading.details !== undefined) setMember(extensions, "details", reading.details);
    delete reading.details;
  }
  return true;
}
