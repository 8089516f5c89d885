import type { Catalog } from "./catalog.ts";
import { commonNames } from "./common-names.ts";
import type { Dialect } from "./dialect.ts";
import { nameTable } from "./name-table.ts";
import { ROLES } from "./role.ts";
import type { Setup, Spelling, Style } from "./style.ts";

/** What joins a dialect and a catalog to one format. */
export interface StyleOptions<D = Dialect, C = unknown> {
  readonly name?: string;
  readonly dialect?: D;
  readonly catalog?: C;
}

const DEFAULTS: StyleOptions = {};

/** Makes options ready for the functions of a format; the same object is made ready once for each style. */
export function setupOf<C>(
  style: Style<C>,
  options: StyleOptions<Dialect, C> = DEFAULTS as {},
): Setup {
  const known = style.ready.get(options);
  if (known) return known;
  const { name = style.name, dialect, catalog } = options;
  const setup: Setup = {
    name,
    spelling: spellingOf(style, dialect),
    catalog:
      catalog && style.entryOf ? (error) => style.entryOf?.(catalog, error) : (catalog as Catalog),
  };
  style.ready.set(options, setup);
  return setup;
}

/** Makes a dialect ready: it reads and writes its own names and no others. Without one, every common spelling is read. */
function spellingOf(style: Style, dialect: Dialect | undefined): Spelling {
  const { house } = style;
  if (!dialect)
    return {
      style,
      table: commonNames(),
      isEnvelope: (name) => /^(?:error|fault|err)$/i.test(name),
      written: house,
    };
  const names = house.map((name, role) => [dialect[ROLES[role] ?? "code"] ?? name].flat());
  const { envelope } = dialect;
  return {
    style,
    table: nameTable(names),
    isEnvelope: (name) => name === envelope,
    written: names.map((list) => list[0]),
    dialect,
    envelope,
  };
}
