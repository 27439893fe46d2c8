import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

test("without trusted proxies the socket counts, whatever a header claims", () => {
  expect(clientAddress("203.0.113.7", "198.51.100.1", 0)).toBe("203.0.113.7");
});

test("with trusted proxies the entry that the outermost of them appended counts", () => {
  expect(clientAddress("10.0.0.1", "198.51.100.1", 1)).toBe("198.51.100.1");
  expect(clientAddress("10.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2", 2)).toBe("198.51.100.1");
});

test.each([undefined, "", "unknown", "198.51.100.1, not an address"])(
  "a header that does not tell (%s) falls back to the socket",
  (header) => expect(clientAddress("10.0.0.1", header, 1)).toBe("10.0.0.1"),
);

test("fewer entries than proxies fall back to the socket", () => {
  expect(clientAddress("10.0.0.1", "198.51.100.1", 2)).toBe("10.0.0.1");
});

test("one client has one name", () => {
  expect(clientAddress("::ffff:203.0.113.7", undefined, 0)).toBe("203.0.113.7");
  expect(clientAddress("10.0.0.1", "203.0.113.7:51234", 1)).toBe("203.0.113.7");
  expect(clientAddress("10.0.0.1", "[2001:DB8::1]:443", 1)).toBe("2001:db8::1");
});
