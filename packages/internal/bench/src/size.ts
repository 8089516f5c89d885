import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build, type Platform } from "esbuild";

/** What a bundle weighs, in bytes. */
export interface Size {
  readonly minified: number;
  readonly brotli: number;
}

/** Entries resolve their imports from here: the packages that this one depends on. */
const folder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles an entry with everything it imports, minified, and compresses that as a server would.
 *
 * `neutral` knows no module of Node, so that a package which needs one fails; peers that do are bundled for `node`,
 * whose own modules are not counted.
 */
export async function bundleSize(entry: string, platform: Platform = "neutral"): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform,
    legalComments: "none",
    logLevel: "silent",
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
  };
  return { minified: contents.length, brotli: brotliCompressSync(contents, { params }).length };
}
