import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireSession } from "@/lib/auth/gate";

export default async function ReferencesLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return (
    <ClientMessages namespaces={["references"]}>
      <NuqsAdapter>{children}</NuqsAdapter>
    </ClientMessages>
  );
}
