import type { Role } from "@/lib/auth/types";

interface NavigationItem {
  /** Message key under `common.navigation`. */
  key: "board" | "targets" | "definitions" | "imports" | "users" | "settings" | "selfCheck";
  href: string;
  roles?: Role[];
}

const ITEMS: NavigationItem[] = [
  { key: "board", href: "/board" },
  { key: "targets", href: "/targets" },
  { key: "definitions", href: "/definitions" },
  { key: "imports", href: "/admin/imports", roles: ["admin"] },
  { key: "users", href: "/admin/users", roles: ["admin"] },
  { key: "settings", href: "/admin/settings", roles: ["admin"] },
  { key: "selfCheck", href: "/admin/self-check", roles: ["admin"] },
];

/** The pages that a role finds in the header; each page checks the role itself all the same. */
export function navigationFor(role: Role): NavigationItem[] {
  return ITEMS.filter(({ roles }) => roles?.includes(role) ?? true);
}
