import { useEffect, useRef } from "react";

/** What takes letters itself, or lies over the page. */
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog] *";

/** Does what a key stands for, wherever the focus is, but not while something is typed or a dialog lies over the page. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      if (document.querySelector("[role=dialog]")) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
