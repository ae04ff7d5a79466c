"use client";

import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { keepColumnsAction } from "@/lib/accounts/actions";
import { COLUMN_IDS, type ColumnId, columnsOf } from "@/lib/accounts/columns";
import { Menu } from "../board/menu";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";

interface ColumnsMenuProps {
  columns: readonly ColumnId[];
  onChange: (columns: readonly ColumnId[]) => void;
}

/** Which columns the list has; kept for the reader, wherever they sign in. */
export function ColumnsMenu({ columns, onChange }: ColumnsMenuProps) {
  const t = useTranslations("accounts");
  const keep = (chosen: ColumnId[] | null) => {
    onChange(columnsOf(chosen));
    startTransition(() => keepColumnsAction(chosen));
  };
  const toggle = (id: ColumnId) =>
    keep(COLUMN_IDS.filter((each) => (each === id ? !columns.includes(id) : columns.includes(each))));
  return (
    <Menu label={t("columnsMenu.label")} summary={t("columnsMenu.count", { count: columns.length })}>
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only">{t("columnsMenu.label")}</legend>
        {COLUMN_IDS.filter((id) => id !== "name").map((id) => (
          <Checkbox key={id} label={t(`columns.${id}`)} checked={columns.includes(id)} onChange={() => toggle(id)} />
        ))}
      </fieldset>
      <Button look="plain" small className="mt-3" onClick={() => keep(null)}>
        {t("columnsMenu.reset")}
      </Button>
    </Menu>
  );
}
