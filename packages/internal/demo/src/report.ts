import type { ApiError, Deviation, Filled, Loss } from "@api-errors/core";
import type { Withheld } from "@api-errors/gateway";

/** A message as it was on the wire. */
export interface Sent {
  readonly status: number;
  /** Those that say something about the message; not those of the connection. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** All that became of one request: what `--json` prints. */
export interface Report {
  readonly title: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** `null` where nothing came. */
  readonly upstream: (Sent & { readonly name: string; readonly source: string | null }) | null;
  readonly detections: readonly {
    readonly format: string;
    readonly score: number;
    readonly evidence: readonly string[];
  }[];
  /** The format that was read, `"unknown"` or `"gateway"`; `null` for a success. */
  readonly format: string | null;
  readonly error: ApiError | null;
  readonly response: Sent;
  readonly deviations: readonly Deviation[];
  readonly losses: readonly Loss[];
  readonly filled: readonly Filled[];
  readonly withheld: readonly Withheld[];
  readonly missing: readonly string[];
  /** `null` for a success. */
  readonly retry: {
    readonly when: ApiError["retry"]["when"];
    readonly get: boolean;
    readonly post: boolean;
    readonly afterSeconds: number | null;
  } | null;
}
