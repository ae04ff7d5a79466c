import type { DecimalMark, Delimiter } from "@/lib/imports/types";

/** Message keys under `upload.prepare` for what is itself punctuation. */
export const DELIMITER_KEYS: Record<Delimiter, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
export const DECIMAL_KEYS: Record<DecimalMark, string> = { ".": "point", ",": "comma" };
