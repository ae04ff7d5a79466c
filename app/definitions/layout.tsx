import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";

export default function DefinitionsLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages namespaces={["definitions"]}>
      <NuqsAdapter>{children}</NuqsAdapter>
    </ClientMessages>
  );
}
