"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import type { TargetEditingData, TargetStart } from "@/lib/board/target-editing";

const TargetPanel = dynamic(() => import("./target-panel").then((module) => module.TargetPanel), { ssr: false });

/** "new" for a form that asks for everything. */
type Edited = TargetStart | "new" | null;

const Editing = createContext<((edited: Edited) => void) | null>(null);

/** Opens the form of a target; null for those who may not set any. */
export function useTargetEditing() {
  return useContext(Editing);
}

/** The page of targets with its form beside it, which is open from the start if the address names a figure. */
export function TargetEditing({ editing, children }: { editing: TargetEditingData | null; children: ReactNode }) {
  const [edited, edit] = useState<Edited>(editing?.start ?? null);
  const close = useCallback(() => {
    edit(null);
    // The address named the figure whose form was open; shut, it stays shut when the page is loaded again.
    if (window.location.search !== "") window.history.replaceState(null, "", window.location.pathname);
  }, []);
  if (!editing) return children;
  return (
    <Editing value={edit}>
      {children}
      {edited && <TargetPanel choices={editing} start={edited === "new" ? null : edited} onClose={close} />}
    </Editing>
  );
}
