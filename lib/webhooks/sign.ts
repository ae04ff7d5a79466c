import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A new secret of an address, as Standard Webhooks writes it. */
export function makeSecret(): string {
  return PREFIX + randomBytes(32).toString("base64");
}

/** The headers of a message as Standard Webhooks has them: HMAC-SHA256 over id, time and body, so that none can be swapped. */
export function signatureHeaders(
  secret: string,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000);
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(timestamp), "webhook-signature": `v1,${signature}` };
}
