import ipaddr from "ipaddr.js";

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** All that IANA gives out as unicast to the internet at large; transition and local-use blocks lie outside of it or are named. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** Ranges that ipaddr.js takes for unicast, but that lead to a machine's own surroundings or nowhere. */
const furtherReserved: readonly Network[] = [
  // The host of a virtual machine at Azure.
  ipaddr.parseCIDR("168.63.129.16/32"),
  ipaddr.parseCIDR("192.88.99.0/24"),
  ipaddr.parseCIDR("3fff::/20"),
  ipaddr.parseCIDR("2001::/23"),
];

/**
 * Whether an IP address, in any spelling, belongs to the internet at large. Addresses that contain an IPv4 address
 * (mapped, compatible, NAT64, 6to4, Teredo) never do, whatever that address is.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  if (address instanceof ipaddr.IPv6 && !address.match(globalUnicast)) return false;
  return !isWithin(address, furtherReserved);
}

/** Networks in the notation `10.0.0.0/8`, or single addresses. @throws Error for anything else */
export function readNetworks(texts: readonly string[]): readonly Network[] {
  return texts.map((text) => {
    if (text.includes("/")) return ipaddr.parseCIDR(text);
    const address = ipaddr.parse(text);
    return [address, address.kind() === "ipv4" ? 32 : 128];
  });
}

/** Whether an address lies in one of the networks; an IPv4 address mapped into IPv6 is the IPv4 address. */
export function isInNetworks(text: string, networks: readonly Network[]): boolean {
  return ipaddr.isValid(text) && isWithin(ipaddr.process(text), networks);
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, networks: readonly Network[]): boolean {
  return networks.some(
    ([network, bits]) => address.kind() === network.kind() && address.match(network, bits),
  );
}
