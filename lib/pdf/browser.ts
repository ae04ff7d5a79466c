import { findChromium } from "../process/find-chromium";

let known: string | null | undefined;

/** Path of the browser that makes PDFs; null where the machine has none. Looked for once. */
export function pdfBrowser(): string | null {
  if (known === undefined) known = findChromium();
  return known;
}
