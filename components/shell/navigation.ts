import type { Role } from "@/lib/auth/types";

interface NavigationItem {
  /** Message key under `common.navigation`. */
  key:
    | "board"
    | "accounts"
    | "followUps"
    | "references"
    | "interviews"
    | "targets"
    | "definitions"
    | "imports"
    | "data"
    | "users"
    | "settings"
    | "followUpRules"
    | "api"
    | "audit"
    | "selfCheck";
  href: string;
}

/** What everybody works with, in the header itself. */
const WORK: readonly NavigationItem[] = [
  { key: "board", href: "/board" },
  { key: "accounts", href: "/accounts" },
  { key: "followUps", href: "/follow-ups" },
  { key: "references", href: "/references" },
  { key: "interviews", href: "/interviews" },
  { key: "targets", href: "/targets" },
  { key: "definitions", href: "/definitions" },
];

/** What keeps the house in order, in a menu of its own. */
const ADMIN: readonly NavigationItem[] = [
  { key: "imports", href: "/admin/imports" },
  { key: "data", href: "/admin/data" },
  { key: "users", href: "/admin/users" },
  { key: "settings", href: "/admin/settings" },
  { key: "followUpRules", href: "/admin/follow-up-rules" },
  { key: "api", href: "/admin/api" },
  { key: "audit", href: "/admin/audit" },
  { key: "selfCheck", href: "/admin/self-check" },
];

/** The pages that a role finds in the header; each page checks the role itself all the same. */
export function navigationFor(role: Role): { work: readonly NavigationItem[]; admin: readonly NavigationItem[] } {
  return { work: WORK, admin: role === "admin" ? ADMIN : [] };
}
