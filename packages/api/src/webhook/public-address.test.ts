import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInNetworks, isPublicAddress, readNetworks } from "./public-address.ts";

describe("an address is public", () => {
  test.each(["8.8.8.8", "1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e"])(
    "%s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe("an address is not public", () => {
  test.each([
    ["this host", "0.0.0.0"],
    ["this network", "0.1.2.3"],
    ["loopback", "127.0.0.1"],
    ["loopback elsewhere in its block", "127.255.255.254"],
    ["private", "10.0.0.1"],
    ["private", "172.16.0.1"],
    ["private", "172.31.255.255"],
    ["private", "192.168.1.1"],
    ["carrier-grade NAT", "100.64.0.1"],
    ["metadata in carrier-grade NAT", "100.100.100.200"],
    ["link-local, and metadata", "169.254.169.254"],
    ["metadata at Azure", "168.63.129.16"],
    ["protocol assignments", "192.0.0.192"],
    ["documentation", "192.0.2.1"],
    ["documentation", "198.51.100.1"],
    ["documentation", "203.0.113.1"],
    ["benchmarking", "198.18.0.1"],
    ["6to4 relay", "192.88.99.1"],
    ["multicast", "224.0.0.1"],
    ["reserved", "240.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["octal spelling", "0177.0.0.1"],
    ["hexadecimal spelling", "0x7f000001"],
    ["spelled as one number", "2130706433"],
    ["spelled in short", "127.1"],
    ["IPv6 unspecified", "::"],
    ["IPv6 loopback", "::1"],
    ["IPv6 loopback at length", "0:0:0:0:0:0:0:1"],
    ["IPv4 loopback mapped", "::ffff:127.0.0.1"],
    ["the same in hexadecimal", "::ffff:7f00:1"],
    ["public IPv4 mapped", "::ffff:8.8.8.8"],
    ["IPv4 compatible", "::127.0.0.1"],
    ["IPv4 translated", "::ffff:0:127.0.0.1"],
    ["NAT64", "64:ff9b::a00:1"],
    ["local NAT64", "64:ff9b:1::a00:1"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001:0:4136:e378:8000:63bf:3fff:fdd2"],
    ["unique local", "fc00::1"],
    ["metadata at AWS", "fd00:ec2::254"],
    ["link-local", "fe80::1"],
    ["link-local with its zone", "fe80::1%lo"],
    ["site-local", "fec0::1"],
    ["multicast", "ff02::1"],
    ["discard", "100::1"],
    ["documentation", "2001:db8::1"],
    ["documentation", "3fff::1"],
    ["segment routing", "5f00::1"],
    ["a name", "localhost"],
    ["nothing", ""],
  ])("%s: %s", (_name, address) => expect(isPublicAddress(address)).toBe(false));
});

test("no IPv4 address becomes public by being packed into IPv6", () => {
  const quad = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
  const hex = (a: number, b: number) => ((a << 8) | b).toString(16);
  fc.assert(
    fc.property(quad, ([a, b, c, d]) => {
      const [high, low] = [hex(a, b), hex(c, d)];
      for (const packed of [
        `::ffff:${a}.${b}.${c}.${d}`,
        `::${high}:${low}`,
        `64:ff9b::${high}:${low}`,
        `2002:${high}:${low}::1`,
      ]) {
        expect(isPublicAddress(packed), packed).toBe(false);
      }
    }),
  );
});

describe("networks that are named", () => {
  const networks = readNetworks(["10.1.0.0/16", "127.0.0.2", "fd00::/8"]);
  test.each([
    ["10.1.2.3", true],
    ["::ffff:10.1.2.3", true],
    ["10.2.0.0", false],
    ["127.0.0.2", true],
    ["127.0.0.1", false],
    ["fd12::1", true],
    ["fe80::1", false],
    ["8.8.8.8", false],
    ["nonsense", false],
  ])("%s: %s", (address, isIn) => expect(isInNetworks(address, networks)).toBe(isIn));

  test.each(["10.0.0.0/33", "local", "10.0.0.0/x", ""])("aren't read from %j", (text) => {
    expect(() => readNetworks([text])).toThrow(/ipaddr/u);
  });
});
