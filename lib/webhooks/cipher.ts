import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "../auth/secret";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Enciphers what has to be read again, such as the secret that messages are signed with: who reads the database alone, or a backup
 * of it, learns nothing. AES-256-GCM under a key of its own, derived from the program's secret.
 */
export function encipher(text: string, secret = authSecret()): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret), nonce);
  const enciphered = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), enciphered]).toString("base64url");
}

/** What was enciphered; null where it was under another secret, or has been changed. */
export function decipher(enciphered: string, secret = authSecret()): string | null {
  const bytes = Buffer.from(enciphered, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipherer = createDecipheriv("aes-256-gcm", keyFrom(secret), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipherer.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = [decipherer.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipherer.final()];
    return Buffer.concat(text).toString("utf8");
  } catch {
    return null;
  }
}

function keyFrom(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", "lealta webhooks", 32));
}
