import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";

/** What the client components of an account's page speak from. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={["account", "board", "charts"]}>{children}</ClientMessages>;
}
