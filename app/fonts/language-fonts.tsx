import { headers } from "next/headers";
import { requestLocale } from "@/lib/auth/gate";
import { NONCE_HEADER } from "@/lib/security/request-headers";

/** Takes up the fonts within the sheet before the first drawing; left to the browser, that comes after it, and moves the words. */
const TAKE_UP = `for (const font of document.fonts) if (font.display === "block") font.load();`;

/** Within <head>: the fonts of the page's language. */
export async function LanguageFonts() {
  const [language, head] = await Promise.all([requestLocale(), headers()]);
  return (
    <>
      <link rel="stylesheet" href={`/fonts/${language}.css`} />
      <script nonce={head.get(NONCE_HEADER) ?? undefined} dangerouslySetInnerHTML={{ __html: TAKE_UP }} />
    </>
  );
}
