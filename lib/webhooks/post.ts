import { lookup as systemLookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { hostOf, isPrivateAddress } from "./private-address";
import type { OwnFault } from "./types";

/** Milliseconds that a receiver has for its answer. */
export const patience = { ms: 10_000 };
/** So much of an answer is kept, to be shown. */
const KEPT_BYTES = 500;

/** What came of a message: the receiver's status, and why it does not count as heard. */
export interface Outcome {
  status: number | null;
  /** One of Lealta's own (OWN_FAULTS), or in the receiver's or the network's words; null: it was heard. */
  fault: string | null;
}

/**
 * Posts a message. Where it leads is decided by the address that its name has now, and by that very address it is sent, so that a name
 * that is public when it is asked for and private when it is used opens nothing. Redirections are not followed. Never throws.
 */
export function post(
  address: string,
  { headers, body, allowPrivate }: { headers: Record<string, string>; body: string; allowPrivate: boolean },
): Promise<Outcome> {
  const url = new URL(address);
  const host = hostOf(url);
  if (isIP(host) && !allowPrivate && isPrivateAddress(host)) return Promise.resolve({ status: null, fault: REFUSED });
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ status: null, fault: wordsOf(error) });
    const sending = request(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        signal: AbortSignal.timeout(patience.ms),
        lookup: allowPrivate ? undefined : publicLookup,
        // Each message its own connection: the address is looked at each time.
        agent: false,
      },
      (answer) => {
        const pieces: Buffer[] = [];
        let bytes = 0;
        const end = () => resolve(outcomeOf(answer.statusCode ?? 0, Buffer.concat(pieces)));
        answer.on("data", (piece: Buffer) => {
          pieces.push(piece.subarray(0, KEPT_BYTES - bytes));
          bytes += piece.length;
          if (bytes < KEPT_BYTES) return;
          end();
          answer.destroy();
        });
        answer.on("end", end);
        answer.on("error", fail);
      },
    );
    sending.on("error", fail);
    sending.end(body);
  });
}

const REFUSED: OwnFault = "private-address";
const NO_ANSWER: OwnFault = "no-answer";

/** As the system looks names up, refusing those of which any address is private. */
const publicLookup: LookupFunction = (host, options, callback) => {
  systemLookup(host, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    const [first] = found;
    if (!first || found.some(({ address }) => isPrivateAddress(address))) return callback(new Error(REFUSED), []);
    if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

function outcomeOf(status: number, body: Buffer): Outcome {
  if (status >= 200 && status < 300) return { status, fault: null };
  return { status, fault: body.toString("utf8").replace(/\s+/g, " ").trim() || `HTTP ${status}` };
}

function wordsOf(error: Error): string {
  if (error.name === "TimeoutError" || error.name === "AbortError") return NO_ANSWER;
  return error.message || ("code" in error ? String(error.code) : error.name);
}
