import { describe, expect, it } from "vitest";
import { hashPassword, isWeakPassword, verifyPassword } from "./passwords";

const person = { email: "ana.prieto@example.com", name: "Ana Prieto" };

describe("isWeakPassword", () => {
  it.each([
    ["eleven characters", "x7Kp!2mQz9w"],
    ["one character over and over", "aaaaaaaaaaaaaaaa"],
    ["four different characters", "abcdabcdabcdabcd"],
    ["a run of letters", "abcdefghijklmnop"],
    ["a run of digits backwards", "987654321098"],
    ["the own name and address", "Ana Prieto example"],
  ])("refuses %s", (_what, password) => expect(isWeakPassword(password, person)).toBe(true));

  it.each([
    ["a few plain words", "correct horse battery"],
    ["twelve mixed characters", "x7Kp!2mQz9wL"],
    ["another script", "лошадь скрепка дом"],
    ["a phrase that holds the name", "ana likes green elephants"],
  ])("takes %s", (_what, password) => expect(isWeakPassword(password, person)).toBe(false));
});

describe("hashing", () => {
  it("makes argon2id hashes that only their password opens", async () => {
    const hash = await hashPassword("correct horse battery");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hash, "correct horse battery")).toBe(true);
    expect(await verifyPassword(hash, "correct horse batterz")).toBe(false);
  });

  it("takes the same letters typed on another system (NFC and NFD) as the same", async () => {
    const hash = await hashPassword("contraseña para Álvaro".normalize("NFC"));
    expect(await verifyPassword(hash, "contraseña para Álvaro".normalize("NFD"))).toBe(true);
  });

  it("says no for a missing hash after the work of a real check", async () => {
    const hash = await hashPassword("correct horse battery");
    const timed = async (of: string | null) => {
      const started = performance.now();
      expect(await verifyPassword(of, "something else here")).toBe(false);
      return performance.now() - started;
    };
    await timed(null);
    const [unknown, known] = [await timed(null), await timed(hash)];
    expect(unknown).toBeGreaterThan(known / 4);
  });
});
