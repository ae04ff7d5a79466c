/** A logo is small: it stands in the header of every page. */
export const MOST_LOGO_BYTES = 300_000;

export const LOGO_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

/** What an image is by its own first bytes, whatever its file is called; null for anything else. */
export function logoType(bytes: Uint8Array): LogoType | null {
  const at = (offset: number, ...wanted: number[]) => wanted.every((byte, index) => bytes[offset + index] === byte);
  const text = (offset: number, wanted: string) => at(offset, ...Buffer.from(wanted, "latin1"));
  if (at(0, 0x89) && text(1, "PNG\r\n\x1a\n")) return "image/png";
  if (at(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (text(0, "RIFF") && text(8, "WEBP")) return "image/webp";
  return null;
}
