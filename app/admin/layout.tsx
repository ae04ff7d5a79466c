import type { ReactNode } from "react";
import { requireRole } from "@/lib/auth/gate";

/** Admins only. Pages below ask again, since a layout is not drawn anew at each navigation. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  await requireRole("admin");
  return children;
}
