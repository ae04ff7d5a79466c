"use client";

import { Popover } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { classes } from "@/components/ui/classes";
import { CONTROL } from "@/components/ui/field";

interface MenuProps {
  label: string;
  summary: string;
  /** The choices; those after which nothing more is chosen shut the menu. */
  children: ReactNode | ((shut: () => void) => ReactNode);
}

/** A filter that opens: its name above, what is chosen in the button, the choices below. */
export function Menu({ label, summary, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  // At once, so that what opens next knows where the focus came from.
  const shut = () => {
    trigger.current?.focus();
    setOpen(false);
  };
  return (
    <div className="flex min-w-24 max-w-48 flex-auto flex-col gap-1.5 max-md:w-full max-md:max-w-none max-md:flex-none">
      <span className="font-medium text-sm" aria-hidden="true">
        {label}
      </span>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger
          ref={trigger}
          className={classes(CONTROL, "flex items-center justify-between gap-2 text-left")}
          aria-label={`${label}: ${summary}`}
        >
          <span className="max-w-44 truncate">{summary}</span>
          <span aria-hidden="true" className="text-soft text-xs">
            ▾
          </span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="start"
            sideOffset={4}
            collisionPadding={8}
            aria-label={label}
            // Radix passes links over, and a menu may begin with one.
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              if (event.currentTarget instanceof HTMLElement)
                event.currentTarget.querySelector<HTMLElement>("a, button, input, select")?.focus();
            }}
            className="z-50 max-h-[min(26rem,var(--radix-popover-content-available-height))] w-72 animate-appear overflow-y-auto rounded-md border border-edge bg-surface p-3"
          >
            {typeof children === "function" ? children(shut) : children}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}
