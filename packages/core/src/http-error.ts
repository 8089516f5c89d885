import { adviseRetry } from "./advise-retry.ts";
import type { ApiError } from "./api-error.ts";

// Registered for the whole realm: another copy of this package finds the same symbol.
const brand = /* @__PURE__ */ Symbol.for("@api-errors/core/HttpError");

/** An {@link HttpError} as plain data. */
export interface HttpErrorJson<E extends ApiError = ApiError> {
  readonly name: "HttpError";
  readonly message: string;
  readonly status: number;
  readonly code: E["code"];
  readonly error: E;
}

/** An error of one's own, which was read from no format: its status, 400 to 599, and whatever else there is to say. */
export interface OwnError extends Partial<Omit<ApiError, "format" | "status" | "httpStatus">> {
  readonly format?: never;
  readonly status: number;
}

/** What is said of an {@link HttpError} beside the error that it carries. */
export interface HttpErrorOptions extends ErrorOptions {
  /**
   * Whether its words are for the clients of the server in which it is thrown. Where not given: `true` for an error of one's
   * own, `false` for one that was read, whose status, words and challenges another server meant for this one.
   */
  readonly expose?: boolean;
}

/**
 * An `Error` that carries an {@link ApiError}, for code that wants to throw: one that was read, or one of its own.
 *
 * ```ts
 * const error = await readError(response, [problem]);
 * if (error) throw new HttpError(error);
 *
 * throw new HttpError({ status: 404, code: "no_user", message: "There is no user 5." });
 * ```
 *
 * Its message is the error's message, else its title, else `HTTP 404`. `status` and `code` are those of the error, `expose`
 * says whether a server may answer with it, as with `http-errors`. What an error of one's own leaves out is empty, with the
 * retry advice of its status. Use `HttpError.isInstance` to know one again.
 */
export class HttpError<E extends ApiError = ApiError> extends Error {
  override readonly name = "HttpError";
  readonly error: E;
  readonly status: number;
  readonly code: E["code"];
  readonly expose: boolean;

  constructor(error: E | OwnError, options?: HttpErrorOptions) {
    super(error.message ?? error.title ?? `HTTP ${error.status}`, options);
    const isOwn = error.format === undefined;
    // With an error of one's own, `E` is any ApiError.
    this.error = isOwn ? (completed(error) as E) : error;
    this.status = error.status;
    // TypeScript reads a member of a generic as its constraint's.
    this.code = error.code as E["code"];
    this.expose = options?.expose ?? isOwn;
    // Not enumerable, so that it does not show where errors are printed.
    Object.defineProperty(this, brand, { value: true });
  }

  /**
   * Whether a value is an `HttpError`, made by this copy of the package or by another; never throws.
   *
   * `instanceof` fails where two copies of a package are installed.
   */
  static isInstance(value: unknown): value is HttpError {
    try {
      return typeof value === "object" && value !== null && Reflect.get(value, brand) === true;
    } catch {
      // A revoked or hostile proxy.
      return false;
    }
  }

  /** What `JSON.stringify` writes: plain data, neither stack nor cause. */
  toJSON(): HttpErrorJson<E> {
    const { name, message, status, code, error } = this;
    return { name, message, status, code, error };
  }
}

function completed(error: OwnError): ApiError {
  const { status } = error;
  const { format: _, ...own } = error;
  return {
    format: "thrown",
    declaredStatus: status,
    issues: [],
    retry: adviseRetry({ status }),
    challenges: [],
    extensions: {},
    ...own,
  };
}
