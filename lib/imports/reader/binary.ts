/** First bytes of files that people upload by mistake. */
const SIGNATURES = [
  "%PDF-",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "\x1f\x8b",
  "\xd0\xcf\x11\xe0",
  "Rar!",
  "7z\xbc\xaf",
  "SQLite format 3",
  "PAR1",
  "\x7fELF",
  "MZ\x90",
  "{\\rtf",
];

/** Whether the file is a picture, document, archive or program rather than a table in text. */
export function looksBinary(start: Buffer): boolean {
  const head = start.subarray(0, 16).toString("latin1");
  if (SIGNATURES.some((signature) => head.startsWith(signature))) return true;
  const controls = start.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > 4 && controls > start.length / 50;
}

/** An XLSX file is a ZIP archive. */
export function looksZipped(start: Buffer): boolean {
  return start.subarray(0, 4).toString("latin1") === "PK\x03\x04";
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}
