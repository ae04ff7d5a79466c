"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "./button";
import { classes } from "./classes";

interface FoldedOnPhoneProps {
  /** The words of the button that opens it. */
  label: string;
  /** How it is laid out on a phone, once it is open; display aside. */
  className: string;
  display: "flex" | "grid";
  children: ReactNode;
}

/**
 * What a phone shows only when asked, so that what the page is about stands in its first screen; on a wider one the parts stand
 * in the row or grid around it.
 */
export function FoldedOnPhone({ label, className, display, children }: FoldedOnPhoneProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        look="secondary"
        className="w-full md:hidden"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      <div id={id} className={classes("md:contents", className, open ? display : "max-md:hidden")}>
        {children}
      </div>
    </>
  );
}
