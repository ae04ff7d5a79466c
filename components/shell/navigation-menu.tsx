"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { classes } from "../ui/classes";

interface NavigationMenuProps {
  label: string;
  /** Where its links lead: while the reader is at one of these, the button says so. */
  hrefs: readonly string[];
  /** The links. */
  children: ReactNode;
}

/** Links of the header that open below one button. */
export function NavigationMenu({ label, hrefs, children }: NavigationMenuProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const path = usePathname();
  const isHere = hrefs.some((href) => path === href || path.startsWith(`${href}/`));

  // Whatever the page: the menu closes when it changes.
  useEffect(() => setOpen(false), [path]);

  useEffect(() => {
    if (!open) return;
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    // A click beside it, and the focus moving on, end it alike.
    const closeFromOutside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("keydown", closeByKey);
    document.addEventListener("pointerdown", closeFromOutside);
    document.addEventListener("focusin", closeFromOutside);
    return () => {
      document.removeEventListener("keydown", closeByKey);
      document.removeEventListener("pointerdown", closeFromOutside);
      document.removeEventListener("focusin", closeFromOutside);
    };
  }, [open]);

  return (
    <div ref={place} className="relative">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className={classes(
          "whitespace-nowrap py-2 underline-offset-8 hover:text-ink",
          isHere ? "font-medium text-ink underline decoration-2 decoration-accent" : "text-soft",
        )}
      >
        {label}
        <span aria-hidden="true" className="ml-1.5 inline-block text-xs">
          ▾
        </span>
      </button>
      <div
        id={id}
        hidden={!open}
        className="absolute top-full right-0 z-40 mt-1 flex min-w-48 animate-appear flex-col whitespace-nowrap rounded-md border border-edge bg-surface px-4 py-2 [&[hidden]]:hidden"
      >
        {children}
      </div>
    </div>
  );
}
