"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";

/** The navigation of a narrow screen, folded behind one button. */
export function MobileMenu({ children }: { children: ReactNode }) {
  const t = useTranslations("common.navigation");
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const path = usePathname();

  // Whatever the page: the menu closes when it changes.
  useEffect(() => setOpen(false), [path]);

  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [open]);

  return (
    <div className="xl:hidden">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="min-h-11 px-2 text-sm"
      >
        {open ? t("close") : t("open")}
      </button>
      <nav
        id={id}
        hidden={!open}
        aria-label={t("label")}
        className="absolute inset-x-0 top-14 z-40 flex flex-col gap-1 border-line border-b bg-paper px-4 pb-4 text-base [&[hidden]]:hidden"
      >
        {children}
      </nav>
    </div>
  );
}
