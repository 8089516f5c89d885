export { adviseRetry, adviseStatus } from "./advise-retry.ts";
export type { RetryInput } from "./advise-retry.ts";
export type { ApiError, Issue, IssuePlace, Path } from "./api-error.ts";
export { toSegment } from "./array-index.ts";
export { catalogOf, explainCatalog, knowledgeOf } from "./api-knowledge.ts";
export type { CatalogOf, Explained, ExplainedCatalog, Knowledge, Source } from "./api-knowledge.ts";
export { parseApi } from "./api-parse.ts";
export type { FormatReader } from "./api-parse.ts";
export { applyQuirk, withQuirk, withRetry } from "./api-quirk.ts";
export type { Quirk } from "./api-quirk.ts";
export { assembleError } from "./assemble-error.ts";
export type { AssembleOptions, Reading } from "./assemble-error.ts";
export { bodyWait } from "./body-wait.ts";
export { buildDocument } from "./build-document.ts";
export { isHeuristicallyCacheable, mustNotStore } from "./cacheable.ts";
export { catalogEntry, checkDetails } from "./catalog.ts";
export type {
  Catalog,
  CatalogEntry,
  CatalogError,
  DetailsOf,
  Identity,
  Lookup,
} from "./catalog.ts";
export type { Challenge } from "./challenge.ts";
export { cleanHeaders } from "./clean-headers.ts";
export { deriveId, deriveIssue, deriveIssues } from "./derive.ts";
export { detect } from "./detect.ts";
export type { Detection, Recognizer } from "./detect.ts";
export type { Dialect, InEnvelope, WrittenName } from "./dialect.ts";
export { isErrorStatus, isStatus, readStatus } from "./effective-status.ts";
export { explainError } from "./explain-error.ts";
export type { Explanation, ExplainOptions } from "./explain-error.ts";
export { finishRendering } from "./finish-rendering.ts";
export type { Draft } from "./finish-rendering.ts";
export { findFlaws, hasMessage } from "./find-flaws.ts";
export type {
  BuildInit,
  Deviation,
  ErrorFormat,
  Filled,
  FormatBase,
  KnownInit,
  Loss,
  ParseResult,
  Recognition,
  Rendering,
} from "./format.ts";
export { formatBracketPath, parseBracketPath } from "./bracket-path.ts";
export { formatDotPath, parseDotPath } from "./dot-path.ts";
export { formatChallenges } from "./format-challenges.ts";
export { formatHttpDate } from "./format-http-date.ts";
export { formatPath } from "./format-path.ts";
export { formatRetryAfter } from "./format-retry-after.ts";
export { formatFragmentPointer, parseFragmentPointer } from "./fragment-pointer.ts";
export { headerLines } from "./header-lines.ts";
export { parseHttpDate } from "./http-date.ts";
export { HttpError } from "./http-error.ts";
export type { HttpErrorJson, HttpErrorOptions, OwnError } from "./http-error.ts";
export { isJsonMediaType } from "./is-json-media-type.ts";
export { isRetryable } from "./is-retryable.ts";
export { isUriReference } from "./is-uri-reference.ts";
export { judgeBy } from "./judge.ts";
export type { Judge } from "./judge.ts";
export { isJsonObject, ownMember, setAside, setMember } from "./json-object.ts";
export type { JsonObject } from "./json-object.ts";
export { toJsonValue } from "./json-value.ts";
export { formatJsonPath, parseJsonPath } from "./json-path.ts";
export { knownStatus } from "./known-status.ts";
export { parseMediaType } from "./media-type.ts";
export type { MediaType } from "./media-type.ts";
export { mediaTypeEssence } from "./media-type-essence.ts";
export { isIdempotentMethod, isSafeMethod } from "./methods.ts";
export { mostGeneralStatus } from "./most-general-status.ts";
export type { Mutable } from "./mutable.ts";
export { findName, foldName, nameTable } from "./name-table.ts";
export type { NameTable } from "./name-table.ts";
export { parseBody } from "./parse-body.ts";
export { parseChallenges } from "./parse-challenges.ts";
export type { Challenges } from "./parse-challenges.ts";
export { parsePath } from "./parse-path.ts";
export type { PathStyle } from "./path-style.ts";
export { plainMessage } from "./plain-message.ts";
export { formatPointer, parsePointer } from "./pointer.ts";
export { objectOfStrings } from "./object-of-strings.ts";
export { readDocument } from "./read-document.ts";
export { parseRateLimit } from "./rate-limit.ts";
export type { RateLimitOptions } from "./rate-limit.ts";
export type {
  NamedRateLimitPolicy,
  RateLimit,
  RateLimitPolicy,
  XRateLimitPolicy,
} from "./rate-limit-policy.ts";
export { rateLimitWait } from "./rate-limit-wait.ts";
export { readError } from "./read-error.ts";
export type { ErrorOf, ParsedError, ReadError } from "./read-error.ts";
export { readHeader } from "./read-header.ts";
export { readIssues } from "./read-issues.ts";
export { readMembers } from "./read-members.ts";
export { readKeys, readPathText } from "./read-path-text.ts";
export { identityOf, isUsableMember, memberName, memberValue, readShape } from "./read-shape.ts";
export type { Shape } from "./read-shape.ts";
export { readWireError } from "./read-wire-error.ts";
export type { ReadOptions, ResponseLike } from "./read-wire-error.ts";
export { recognizeDocument } from "./recognize-document.ts";
export type { Signs } from "./recognize-document.ts";
export { reasonPhrase } from "./reason-phrase.ts";
export { requiredHeaders } from "./required-headers.ts";
export { parseRetryAfter } from "./retry-after.ts";
export type { RetryAfterOptions } from "./retry-after.ts";
export type { RetryAdvice } from "./retry-advice.ts";
export { CODE_ROLE, ID_ROLE, MESSAGE_ROLE, STATUS_ROLE, TITLE_ROLE, TYPE_ROLE } from "./role.ts";
export type { MemberRole } from "./role.ts";
export { moveRole, settleError } from "./settle-error.ts";
export { setupOf } from "./setup.ts";
export { mergeSlot, readIssueSlot, SLOT } from "./slot.ts";
export { soundError } from "./sound-error.ts";
export { fromStandardIssues } from "./standard-issues.ts";
export type { StandardIssue } from "./standard-issues.ts";
export type { StandardSchema } from "./standard-schema.ts";
export { unknownError } from "./unknown-error.ts";
export type { UnlistedError } from "./unknown-error.ts";
export { unregisteredNames, unregisteredUsers } from "./status-registry.ts";
export { statusClass } from "./status-class.ts";
export { statusFromPhrase } from "./status-from-phrase.ts";
export { stringifyBody } from "./stringify-body.ts";
export type { Setup, Spelling, Style } from "./style.ts";
export { toResponse } from "./to-response.ts";
export { parseTraceparent } from "./traceparent.ts";
export type { Traceparent } from "./traceparent.ts";
export { unregisteredPhrase } from "./unregistered-phrase.ts";
export type { HeadersLike, WireError } from "./wire-error.ts";
export { fill, isStated, writeDocument, writeMessage } from "./write-document.ts";
export type { Pen, Writer } from "./write-document.ts";
export { plainIssues, writeIssues } from "./write-issues.ts";
export type { IssueSpelling } from "./write-issues.ts";
