import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** What client components of every page may say. */
const EVERYWHERE = ["common", "errors"];

/**
 * Sends the messages of these namespaces to the browser, for the client components inside. The root sends only what
 * every page needs, so a page whose client components speak from another namespace wraps them in this.
 */
export async function ClientMessages({ namespaces, children }: { namespaces: string[]; children: ReactNode }) {
  const all = await getMessages();
  const wanted = [...EVERYWHERE, ...namespaces];
  const messages = Object.fromEntries(Object.entries(all).filter(([namespace]) => wanted.includes(namespace)));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
