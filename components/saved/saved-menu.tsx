"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Menu } from "@/components/board/menu";
import { MenuSearch, SEARCHED } from "@/components/board/menu-search";
import { Button } from "@/components/ui/button";
import { type SavedEntry, SavedList, type SavedWords } from "./saved-list";

interface SavedMenuProps<Entry> {
  words: SavedWords;
  entries: readonly Entry[];
  href: (entry: Entry) => string;
  onFollow: (entry: Entry) => void;
  /** The form of one of them; of null, for what is set now. */
  panel: (entry: Entry | null, close: () => void) => ReactNode;
}

/** What the reader may open of what is saved, and a form to save what is set now. */
export function SavedMenu<Entry extends SavedEntry>({ words, entries, href, onFollow, panel }: SavedMenuProps<Entry>) {
  const t = useTranslations(words);
  const [search, setSearch] = useState("");
  const [editing, setEditing] = useState<Entry | "new" | null>(null);
  const current = entries.find((entry) => entry.current);
  const found = entries.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <>
      <Menu label={t("label")} summary={current?.name ?? t("none")}>
        {(shut) => {
          const edit = (entry: Entry | "new") => {
            shut();
            setEditing(entry);
          };
          const follow = (entry: Entry) => {
            shut();
            onFollow(entry);
          };
          const shared = { words, href, onFollow: follow, onEdit: edit };
          return (
            <div className="flex flex-col gap-4">
              {entries.length > SEARCHED && (
                <MenuSearch value={search} onChange={setSearch} nothing={found.length === 0} />
              )}
              {entries.length === 0 && <p className="text-sm text-soft">{t("empty")}</p>}
              <SavedList {...shared} heading={t("own")} entries={found.filter(({ maker }) => maker === null)} />
              <SavedList {...shared} heading={t("others")} entries={found.filter(({ maker }) => maker !== null)} />
              <Button look="secondary" small onClick={() => edit("new")}>
                {t("save")}
              </Button>
            </div>
          );
        }}
      </Menu>
      {editing && panel(editing === "new" ? null : editing, () => setEditing(null))}
    </>
  );
}
