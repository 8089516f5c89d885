export { buildOAuth2Body } from "./build-body.ts";
export { buildChallenge } from "./build-challenge.ts";
export type { OAuth2ChallengeInput } from "./build-challenge.ts";
export { buildRedirect } from "./build-redirect.ts";
export type { OAuth2RedirectInput } from "./build-redirect.ts";
export { buildOAuth2 } from "./build.ts";
export type { BuildableOAuth2, OAuth2InitFor } from "./buildable.ts";
export { carrierOf } from "./carrier.ts";
export type { OAuth2Carrier } from "./carrier.ts";
export { OAUTH2_MEDIA_TYPE } from "./document.ts";
export type {
  OAuth2Body,
  OAuth2Challenges,
  OAuth2Document,
  OAuth2Form,
  OAuth2Members,
  OAuth2Options,
  OAuth2Redirect,
  OAuth2ResponseMode,
} from "./document.ts";
export { createOAuth2Format, oauth2 } from "./format.ts";
export type { OAuth2Format } from "./format.ts";
export { isOAuth2 } from "./is.ts";
export { parseOAuth2 } from "./parse.ts";
export { recognizeOAuth2 } from "./recognize.ts";
export { oauth2Registry } from "./registry.ts";
export type { OAuth2Code, OAuth2RegistryEntry, OAuth2RetryRule, OAuth2Usage } from "./registry.ts";
export { renderOAuth2 } from "./render.ts";
export { OAuth2ErrorSchema, OAuth2Schema } from "./schema.ts";
