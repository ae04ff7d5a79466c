"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "../menu";
import { MenuSearch, SEARCHED } from "../menu-search";
import { ViewList } from "./view-list";

/** A view as the menu lists it. */
export interface ViewEntry {
  id: number;
  name: string;
  shared: boolean;
  /** Who made it; null for the reader. */
  maker: string | null;
  mayChange: boolean;
  address: string;
  /** It is what is shown now. */
  current: boolean;
}

/** What would be saved now. */
export interface ShownNow {
  board: string;
  query: string;
  /** Which period it keeps, in words. */
  period: string;
  /** A filter names owners of accounts. */
  namesOwners: boolean;
}

const ViewPanel = dynamic(() => import("./view-panel").then((module) => module.ViewPanel), { ssr: false });

/** The views that the reader may open, and a form to save what is shown. */
export function ViewsMenu({ views, shown }: { views: readonly ViewEntry[]; shown: ShownNow }) {
  const t = useTranslations("views");
  const [search, setSearch] = useState("");
  const [editing, setEditing] = useState<ViewEntry | "new" | null>(null);
  const current = views.find((view) => view.current);
  const found = views.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  const own = found.filter(({ maker }) => maker === null);
  const others = found.filter(({ maker }) => maker !== null);
  return (
    <>
      <Menu label={t("label")} summary={current?.name ?? t("none")}>
        {(shut) => {
          const edit = (view: ViewEntry | "new") => {
            shut();
            setEditing(view);
          };
          return (
            <div className="flex flex-col gap-4">
              {views.length > SEARCHED && (
                <MenuSearch value={search} onChange={setSearch} nothing={found.length === 0} />
              )}
              {views.length === 0 && <p className="text-sm text-soft">{t("empty")}</p>}
              <ViewList heading={t("own")} views={own} onOpen={shut} onEdit={edit} />
              <ViewList heading={t("others")} views={others} onOpen={shut} onEdit={edit} />
              <Button look="secondary" small onClick={() => edit("new")}>
                {t("save")}
              </Button>
            </div>
          );
        }}
      </Menu>
      {editing && (
        <ViewPanel view={editing === "new" ? null : editing} shown={shown} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
