import type { Path } from "./api-error.ts";
import type { Reading } from "./assemble-error.ts";
import { checkDetails, type Lookup, lookUp } from "./catalog.ts";
import { setAside } from "./json-object.ts";

/** Says which status goes with what was read, and sets details aside that do not fit: what a catalog knows of an error. */
export type Judge = (
  reading: Reading,
  note: (path: Path, message: string) => void,
) => number | undefined;

/**
 * Makes the judge of a catalog; none where there is no catalog. A parser that takes no catalog bundles none of it.
 *
 * `detailsName` is how the document spells `details`, under which they are set aside.
 */
export function judgeBy(
  catalog: Lookup | undefined,
  detailsName: string = "details",
): Judge | undefined {
  if (!catalog) return undefined;
  return (reading, note) => {
    const entry = lookUp(catalog, reading);
    const { details } = reading;
    const wrong = entry && details !== undefined ? checkDetails(entry.details, details) : undefined;
    if (wrong !== undefined) note([detailsName], `does not fit the catalog: ${wrong}`);
    if (details !== undefined && (!entry || wrong !== undefined)) {
      // A document around an envelope may have a member of the same name.
      setAside(reading.extensions, detailsName, details);
      delete reading.details;
    }
    return entry?.status;
  };
}
