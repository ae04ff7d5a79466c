import { expect, it } from "vitest";
import { formatSize } from "./format-size";

it.each([
  [0, "en", "0 bytes"],
  [1, "en", "1 byte"],
  [1536, "en", "1.5 kB"],
  [2_400_000, "es", "2,29 MB"],
  [5 * 1024 ** 3, "en", "5 GB"],
])("writes %j bytes in %s as %j", (bytes, locale, expected) => {
  expect(formatSize(bytes, locale)).toBe(expected);
});
