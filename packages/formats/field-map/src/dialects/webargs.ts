import type { DialectWith, TreeLayout } from "../dialect.ts";
import { readName } from "../keys.ts";
import { readPlacedTree } from "../read-placed-tree.ts";
import { readTree } from "../read-tree.ts";
import { drf } from "./drf.ts";
import { PLACES } from "./places.ts";

/**
 * webargs and marshmallow: the place in the request above the fields, items of lists below their index.
 *
 * ```json
 * {"json": {"name": ["Missing data for required field."], "items": {"0": {"qty": ["Not a valid integer."]}}}}
 * ```
 */
export const webargs: DialectWith<"webargs", TreeLayout> = {
  name: "webargs",
  members: drf.members,
  marks: ["json|json_or_form|form|query|querystring|headers|cookies|view_args"],
  score: 0.6,
  status: 422,
  layout: {
    kind: "tree",
    read: readPlacedTree,
    own: ["_schema"],
    keys: "name",
    readKey: readName,
    places: PLACES,
    readBelow: readTree,
  },
};
