import { FONT_FILES, FONT_SHEETS, readFont, writeFontSheet } from "../faces";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams(): { file: string }[] {
  return [...FONT_FILES, ...FONT_SHEETS].map((file) => ({ file }));
}

/** A web font, or the style sheet of all in one language; written when the pages are built. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const isSheet = FONT_SHEETS.includes(file);
  return new Response(isSheet ? await writeFontSheet(file) : new Uint8Array(await readFont(file)), {
    headers: {
      "Content-Type": isSheet ? "text/css; charset=utf-8" : "font/woff2",
      "Cache-Control": "public, max-age=2592000",
    },
  });
}
