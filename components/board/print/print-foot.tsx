"use client";

import { useEffect } from "react";

/** Has the style sheet write `text` at the foot of each printed page, which no element of the page can stand at. */
export function PrintFoot({ text }: { text: string }) {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--print-foot", JSON.stringify(text));
    return () => {
      style.removeProperty("--print-foot");
    };
  }, [text]);
  return null;
}
