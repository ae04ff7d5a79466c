import type { Encoding, Part } from "../types";
import type { ByteCensus } from "./byte-census";
import { guessCodePage } from "./code-page";

/** The encoding of a text: its byte-order mark, else what its bytes allow, else what its letters suggest. */
export function findEncoding(census: ByteCensus): Part<Encoding> {
  const start = census.start;
  if (start[0] === 0xff && start[1] === 0xfe) return { value: "utf-16le", certain: true };
  if (start[0] === 0xfe && start[1] === 0xff) return { value: "utf-16be", certain: true };
  const wide = wideWithoutMark(start);
  if (wide) return { value: wide, certain: true };
  // By chance other encodings are hardly ever valid UTF-8, so that validity of the whole file is proof.
  if (census.validUtf8) return { value: "utf-8", certain: true };
  return guessCodePage(census.sampleBytes);
}

/** UTF-16 without a mark shows by its zeros: digits, separators and line ends have one in each second byte. */
function wideWithoutMark(start: Buffer): "utf-16le" | "utf-16be" | null {
  if (start.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < start.length; index++) {
    if (start[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const enough = start.length / 2 / 10;
  if (odd > enough && even < odd / 50) return "utf-16le";
  if (even > enough && odd < even / 50) return "utf-16be";
  return null;
}
