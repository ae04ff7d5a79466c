import type { ReactNode } from "react";
import { BoardProviders } from "@/components/board/providers";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireSession } from "@/lib/auth/gate";
import { loadNotation } from "@/lib/board/loaders";

export default async function BoardLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return (
    <ClientMessages namespaces={["board", "charts", "views"]}>
      <BoardProviders notation={await loadNotation()}>{children}</BoardProviders>
    </ClientMessages>
  );
}
