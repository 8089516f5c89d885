import { createGateway, type Gateway, type GatewayOptions } from "../create-gateway.ts";

/** What the proxies of the adapters take: options for a gateway, or one that is made already. */
export type GatewayLike = Gateway | GatewayOptions;

/** Makes a gateway of its options; one that is made already comes back as it is. */
export function toGateway(gateway: GatewayLike): Gateway {
  return typeof gateway === "function" ? gateway : createGateway(gateway);
}
