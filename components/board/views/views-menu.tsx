"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useContext } from "react";
import type { SavedEntry } from "@/components/saved/saved-list";
import { SavedMenu } from "@/components/saved/saved-menu";
import { Transition } from "../board-transition";
import type { ShownNow } from "./shown-fields";

const ViewPanel = dynamic(() => import("./view-panel").then((module) => module.ViewPanel), { ssr: false });

/**
 * The views that the reader may open, and a form to save what is shown. Their address is the lasting one, which may be copied
 * into a mail; followed here, they lead to the board at once.
 */
export function ViewsMenu({ views, shown }: { views: readonly SavedEntry[]; shown: ShownNow }) {
  const router = useRouter();
  const { start } = useContext(Transition);
  return (
    <SavedMenu
      words="views"
      entries={views}
      href={({ id }) => `/board/view/${id}`}
      onFollow={({ address }) => start(() => router.push(address))}
      panel={(view, close) => <ViewPanel view={view} shown={shown} onClose={close} />}
    />
  );
}
