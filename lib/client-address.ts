import { isIP } from "node:net";

/**
 * The address of the client, as rate limits, sessions and audit events know it. It is the socket's, unless trusted proxies stand
 * in front: each appends the address it saw to `X-Forwarded-For`, so the client's is the one that many hops from the end. What
 * stands further left was written by the client and proves nothing.
 * @param socketAddress of the TCP connection
 * @param forwardedFor the `X-Forwarded-For` header as received
 * @param trustedHops how many proxies in front belong to the installation
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trustedHops: number,
): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => plain(hop.trim()));
  const seen = trustedHops > 0 ? hops.at(-trustedHops) : undefined;
  return seen && isIP(seen) ? seen : plain(socketAddress);
}

/** Without port, brackets and the IPv6 wrapping of an IPv4 address, so that one client has one name. */
function plain(address: string): string {
  const bare = /^\[(.*)\](:\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, "$1");
  return bare.replace(/^::ffff:(?=[\d.]+$)/i, "").toLowerCase();
}
