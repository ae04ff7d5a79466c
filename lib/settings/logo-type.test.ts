import { expect, it } from "vitest";
import { logoType } from "./logo-type";

it.each([
  // The signatures of ISO/IEC 15948 (PNG), ISO/IEC 10918 (JPEG: SOI and a marker) and RFC 9649 (WebP).
  ["89504e470d0a1a0a0000000d49484452", "image/png"],
  ["ffd8ffe000104a4649460001", "image/jpeg"],
  ["52494646240000005745425056503820", "image/webp"],
  ["524946462400000057415645666d7420", null],
  ["3c73766720786d6c6e733d22687474703a", null],
  ["89504e47", null],
  ["", null],
])("%s is %s", (hex, type) => expect(logoType(Buffer.from(hex, "hex"))).toBe(type));
