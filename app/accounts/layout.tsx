import type { ReactNode } from "react";
import { BoardProviders } from "@/components/board/providers";
import { requireSession } from "@/lib/auth/gate";
import { loadNotation } from "@/lib/board/loaders";

/** What the list of accounts and their pages have around them. */
export default async function AccountsLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return <BoardProviders notation={await loadNotation()}>{children}</BoardProviders>;
}
