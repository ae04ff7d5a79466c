import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FAMILIES, SUBSETS } from "../files";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams(): { file: string }[] {
  return FAMILIES.flatMap((family) => SUBSETS.map((subset) => ({ file: `${family}-${subset}.woff2` })));
}

/** A web font from its package, taken in when the pages are built; its address is known, so that a page can ask for it early. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const family = FAMILIES.find((name) => file.startsWith(`${name}-`)) ?? "";
  const name = file.replace(".woff2", "-wght-normal.woff2");
  const font = await readFile(join(process.cwd(), "node_modules", "@fontsource-variable", family, "files", name));
  return new Response(new Uint8Array(font), {
    headers: { "Content-Type": "font/woff2", "Cache-Control": "public, max-age=2592000" },
  });
}
