import iconv from "iconv-lite";
import type { Encoding } from "../types";

export interface Decoder {
  write(bytes: Buffer): string;
  end(): string;
}

/** Turns bytes into text piece by piece, without the byte-order mark and with "\n" for every kind of line end. */
export function createDecoder(encoding: Encoding): Decoder {
  const inner = encoding === "utf-8" ? utf8() : wideOrCodePage(encoding);
  let first = true;
  let heldReturn = false;
  const normalise = (text: string, last: boolean): string => {
    let piece = heldReturn ? `\r${text}` : text;
    if (first && piece.length > 0) {
      first = false;
      if (piece.startsWith("\ufeff")) piece = piece.slice(1);
    }
    // A "\r" at the end may be the first half of "\r\n": it waits for what follows.
    heldReturn = !last && piece.endsWith("\r");
    if (heldReturn) piece = piece.slice(0, -1);
    return piece.includes("\r") ? piece.replace(/\r\n?/g, "\n") : piece;
  };
  return {
    write: (bytes) => normalise(inner.write(bytes), false),
    end: () => normalise(inner.end(), true),
  };
}

function utf8(): Decoder {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

// Node's own TextDecoder has read windows-1252 as ISO-8859-1 in several releases, so that € and “” came out wrong.
function wideOrCodePage(encoding: Encoding): Decoder {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? "" };
}
