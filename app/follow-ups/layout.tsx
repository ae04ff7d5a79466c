import type { ReactNode } from "react";
import { NotationProvider } from "@/components/metric/notation";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireSession } from "@/lib/auth/gate";
import { loadNotation } from "@/lib/board/loaders";

export default async function FollowUpsLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return (
    <ClientMessages namespaces={["follow-ups"]}>
      <NotationProvider notation={await loadNotation()}>{children}</NotationProvider>
    </ClientMessages>
  );
}
