/**
 * Some parts of radix-ui add a <style> element while they are open (to keep the page behind from scrolling). The content
 * security policy lets in only those that carry the page's nonce, and this global is where they look for it.
 */
export function allowInjectedStyles(): void {
  if (typeof document === "undefined") return;
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (nonce) (globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = nonce;
}
