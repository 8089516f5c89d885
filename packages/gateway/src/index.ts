export { detect } from "@api-errors/core";
export type { Detection } from "@api-errors/core";
export type { Outcome } from "./answer.ts";
export { byAccept } from "./by-accept.ts";
export type { VendorTypes, WithHeaders } from "./by-accept.ts";
export { createGateway } from "./create-gateway.ts";
export type { Gateway, GatewayOptions } from "./create-gateway.ts";
export type { FormatChoice, FormatChooser } from "./format-choice.ts";
export type { UpstreamTranslation } from "./forward.ts";
export type { HeaderOptions } from "./forwarded-headers.ts";
export type { GatewayCode } from "./gateway-error.ts";
export type { NodeStream } from "./mount/node-body.ts";
export { toWebRequest } from "./mount/node-request.ts";
export type { NodeMessage, NodeRequestOptions } from "./mount/node-request.ts";
export { toGateway } from "./mount/to-gateway.ts";
export type { GatewayLike } from "./mount/to-gateway.ts";
export { createResponder } from "./thrown/create-responder.ts";
export type {
  Answer,
  RequestHead,
  Responder,
  ResponderOptions,
} from "./thrown/create-responder.ts";
export { readThrown } from "./thrown/read-thrown.ts";
export { methodNotAllowed, routeNotFound } from "./thrown/routing-error.ts";
export type { RoutingError } from "./thrown/routing-error.ts";
export { holdsForError } from "./thrown/thrown-headers.ts";
export type { ThrownOptions } from "./thrown/told.ts";
export type { RequestHeaderChange, RequestHeaderOptions } from "./request-headers.ts";
export type { RetryOptions } from "./retries.ts";
export { createTranslator } from "./translator.ts";
export type { Translation, Translator, TranslatorOptions } from "./translator.ts";
export type { Upstream } from "./upstream.ts";
export type { UpstreamOptions } from "./upstream-options.ts";
export type { WithholdReason } from "./withhold-names.ts";
export type { WithholdOptions } from "./withhold-options.ts";
export type { Withheld } from "./withhold.ts";
