import { expect, it } from "vitest";
import { hostOf, isLoopback, isPrivateAddress } from "./private-address";

it.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.31.255.255",
  "192.168.0.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "::1",
  "::",
  "fd00::1",
  "fe80::1",
  "::ffff:127.0.0.1",
  "::ffff:a9fe:a9fe",
  "64:ff9b::10.0.0.1",
  "64:ff9b:1::1",
  "::127.0.0.1",
  "2001::7f00:1",
  "fec0::1",
  "localhost",
])("takes %s for private", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111", "2001:4860:4860::8888", "::ffff:8.8.8.8"])(
  "lets %s be",
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);

it("sees through the ways to write an address", () => {
  // URL parsing makes one of them all: 0x7f000001 and 2130706433 are 127.0.0.1.
  for (const url of ["http://0x7f000001/", "http://2130706433/", "http://127.1/", "http://[::1]/"]) {
    expect(isPrivateAddress(hostOf(new URL(url)))).toBe(true);
    expect(isLoopback(hostOf(new URL(url)))).toBe(true);
  }
  expect(isLoopback("127.evil.example")).toBe(false);
});
