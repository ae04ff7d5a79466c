"use client";

import { type ReactNode, useCallback, useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { SidePanel } from "@/components/ui/side-panel";

interface RowPanelProps {
  /** What the button says, and how it is read out where that is not enough. */
  label: string;
  name?: string;
  look?: ButtonLook;
  title: string;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a form beside the page. */
export function RowPanel({ label, name, look = "plain", title, children }: RowPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button look={look} small aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <SidePanel open onClose={close} title={title}>
          {children(close)}
        </SidePanel>
      )}
    </>
  );
}
