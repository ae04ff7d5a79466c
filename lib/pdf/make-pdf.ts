import type { BrowserContext, Page } from "playwright-core";
import { AppError } from "../errors/app-error";

/** What a page of this server is opened with. */
export interface PrintedPage {
  /** This server, as the browser beside it asks for it. */
  origin: string;
  /** Path and query, beginning with a slash. */
  path: string;
  /** What the reader's browser would send along. */
  cookies: Readonly<Record<string, string>>;
  /** As the reader's browser has it. */
  locale: string;
  /** By what address readers reach this server: links in the PDF lead there. */
  address: string;
}

/**
 * Opens a page of this server in a browser of its own, waits until all of it is there and prints it. The browser is gone when
 * this returns or throws, and when `signal` says that nobody waits any more. Throws `pdf-failed`.
 */
export async function makePdf(executablePath: string, page: PrintedPage, signal: AbortSignal): Promise<Uint8Array> {
  // Loaded when the first reader asks: a server that makes no PDF need not know how.
  const { chromium } = await import("playwright-core");
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium
    .launch({
      executablePath,
      // Chromium refuses its sandbox to root.
      chromiumSandbox: !isRoot,
      args: ["--disable-background-networking", "--no-proxy-server"],
      // The server's own signals are its own affair; the browser ends with it.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((cause: unknown) => {
      throw new AppError("pdf-failed", {}, { cause });
    });
  const close = () => void browser.close().catch(() => {});
  signal.addEventListener("abort", close, { once: true });
  try {
    signal.throwIfAborted();
    const context = await browser.newContext({
      locale: page.locale,
      colorScheme: "light",
      reducedMotion: "reduce",
      serviceWorkers: "block",
      acceptDownloads: false,
    });
    // The signal is the only limit: it ends whatever still waits.
    context.setDefaultTimeout(0);
    await keepInside(context, page.origin);
    const cookies = Object.entries(page.cookies).map(([name, value]) => ({ name, value, url: page.origin }));
    await context.addCookies(cookies);
    return await print(await context.newPage(), page);
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError("pdf-failed", {}, { cause });
  } finally {
    signal.removeEventListener("abort", close);
    await browser.close().catch(() => {});
  }
}

/** Nothing is asked of anybody but this server, whatever a page or what was imported into it says. */
async function keepInside(context: BrowserContext, origin: string): Promise<void> {
  const { host } = new URL(origin);
  const isOutside = (url: URL) => url.host !== host && url.protocol !== "data:" && url.protocol !== "blob:";
  await context.route(isOutside, (route) => route.abort());
  await context.routeWebSocket(isOutside, (socket) => socket.close());
}

async function print(page: Page, { origin, path, address }: PrintedPage): Promise<Uint8Array> {
  const wanted = new URL(path, origin);
  const response = await page.goto(wanted.href, { waitUntil: "load" });
  const { pathname } = new URL(page.url());
  // A session that ended in between leads to the sign-in, which is nobody's report.
  if (!response?.ok() || pathname !== wanted.pathname) throw new AppError("pdf-failed");
  await page.locator("[data-waiting]").first().waitFor({ state: "detached" });
  // The last that a board's own code does to it.
  await page.waitForFunction(() => document.documentElement.style.getPropertyValue("--print-foot") !== "");
  await page.evaluate(makeReady, address);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** Runs in the page: waits for its fonts, and turns its links to the address that its readers know. */
async function makeReady(address: string): Promise<void> {
  await document.fonts.ready;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href^='/']"))
    link.href = `${address}${link.getAttribute("href")}`;
}
