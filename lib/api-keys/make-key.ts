import { createHash, randomBytes } from "node:crypto";

/** A new key, the beginning by which people know it again, and what is kept of it. */
export function makeKey(): { key: string; prefix: string; keyHash: string } {
  const prefix = `lk_${randomBytes(6).toString("hex")}`;
  const key = `${prefix}_${randomBytes(32).toString("base64url")}`;
  return { key, prefix, keyHash: hashOf(key) };
}

/**
 * What a key is found by. It has 256 random bits, so a plain hash is enough: there is nothing to guess. Nor does looking it
 * up tell how near a guess is, as comparing letter by letter would: the hash of a near guess is as far away as any.
 */
export function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
