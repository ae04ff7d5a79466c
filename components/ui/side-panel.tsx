"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { allowInjectedStyles } from "./injected-styles";

interface SidePanelProps {
  open: boolean;
  /** Called when the reader closes the panel: by its button, Escape, or a click beside it. */
  onClose: () => void;
  title: ReactNode;
  /** One sentence under the title; also what a screen reader says first. */
  description?: ReactNode;
  children: ReactNode;
}

/** A dialog from the right, full width on a phone. Keeps the focus inside and gives it back when it closes. */
export function SidePanel({ open, onClose, title, description, children }: SidePanelProps) {
  const t = useTranslations("common");
  const opener = useRef<Element | null>(null);
  allowInjectedStyles();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-black/30" />
        <Dialog.Content
          // Radix warns about a missing description unless told that there is none.
          {...(description ? {} : { "aria-describedby": undefined })}
          // Radix would give the focus back to a trigger, and these panels are opened from elsewhere.
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className="fixed inset-y-0 right-0 z-50 flex w-full max-w-2xl animate-slide flex-col border-line border-l bg-paper outline-none"
        >
          <div className="flex items-start justify-between gap-6 border-line border-b px-5 py-4 sm:px-8">
            <div>
              <Dialog.Title className="font-semibold text-xl leading-snug">{title}</Dialog.Title>
              {description && <Dialog.Description className="mt-1 text-sm text-soft">{description}</Dialog.Description>}
            </div>
            <Dialog.Close className="-mr-2 min-h-8 shrink-0 px-2 text-accent text-sm hover:underline">
              {t("close")}
            </Dialog.Close>
          </div>
          <div className="flex-1 overflow-y-auto px-5 py-6 sm:px-8">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
