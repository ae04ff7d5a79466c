import { expect, it } from "vitest";
import { decipher, encipher } from "./cipher";

const SECRET = "the program's secret, forty letters long";

it("gives back what was enciphered, and only under the same secret", () => {
  const enciphered = encipher("whsec_abc", SECRET);
  expect(enciphered).not.toContain("whsec");
  expect(encipher("whsec_abc", SECRET)).not.toBe(enciphered);
  expect(decipher(enciphered, SECRET)).toBe("whsec_abc");
  expect(decipher(enciphered, `${SECRET}.`)).toBeNull();
});

it("takes nothing that was changed or cut", () => {
  const bytes = Buffer.from(encipher("whsec_abc", SECRET), "base64url");
  for (const place of [0, 12, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(decipher(changed.toString("base64url"), SECRET)).toBeNull();
  }
  expect(decipher(bytes.subarray(0, 20).toString("base64url"), SECRET)).toBeNull();
  expect(decipher("", SECRET)).toBeNull();
});
