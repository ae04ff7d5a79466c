import { z } from "zod";
import type { KindId } from "@/lib/imports/kinds/declaration";
import { PIECE_BYTES } from "@/lib/imports/schema";

/** How often a piece is sent again, each time after twice as long a wait. */
const TRIES = 6;
const FIRST_WAIT_MS = 500;

const refusal = z.object({ error: z.object({ message: z.string() }) });

/** The server's own sentence about a file that it does not take. */
export class UploadRefused extends Error {}

/**
 * Sends a file in pieces and returns the upload's id. A piece that gets lost is sent again, so a broken line only costs
 * time. Throws UploadRefused, the signal's reason, or what broke the line for good.
 */
export async function sendFile(
  file: File,
  { kind, signal, onSent }: { kind: KindId | null; signal: AbortSignal; onSent: (bytes: number) => void },
): Promise<string> {
  const body = JSON.stringify({ fileName: file.name, bytes: file.size, kind: kind ?? undefined });
  const headers = { "content-type": "application/json" };
  const made = await patiently("/api/imports/uploads", { method: "POST", body, headers, signal });
  const { id } = z.object({ id: z.string() }).parse(await made.json());
  const address = `/api/imports/uploads/${id}`;
  try {
    for (let sent = 0; sent < file.size; onSent(sent)) {
      const piece = file.slice(sent, sent + PIECE_BYTES);
      const answer = await patiently(`${address}?offset=${sent}`, { method: "PUT", body: piece, signal });
      sent = z.object({ received: z.number() }).parse(await answer.json()).received;
    }
    return id;
  } catch (error) {
    void fetch(address, { method: "DELETE", keepalive: true }).catch(() => {});
    throw error;
  }
}

/** A request that is made again while the line or the server is down. */
async function patiently(address: string, request: RequestInit, tried = 1): Promise<Response> {
  try {
    const answer = await fetch(address, request);
    if (answer.ok) return answer;
    const told = refusal.safeParse(await answer.json().catch(() => null));
    if (told.success) throw new UploadRefused(told.data.error.message);
    throw new Error(`status ${answer.status}`);
  } catch (error) {
    if (error instanceof UploadRefused || request.signal?.aborted || tried === TRIES) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS * 2 ** (tried - 1)));
  return patiently(address, request, tried + 1);
}
