"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Menu } from "./menu";

/** From so many values on, a list has a box to search it. */
export const SEARCHED = 12;

interface DimensionMenuProps {
  label: string;
  /** "" is "not known". */
  values: readonly string[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}

/** Several values of one dimension; none chosen means all. */
export function DimensionMenu({ label, values, chosen, onChange }: DimensionMenuProps) {
  const t = useTranslations("board.filters");
  const [search, setSearch] = useState("");
  const name = (value: string) => (value === "" ? t("notKnown") : value);
  const [only] = chosen;
  const summary =
    only === undefined ? t("all") : chosen.length === 1 ? name(only) : t("chosen", { count: chosen.length });
  const found = values.filter((value) => name(value).toLowerCase().includes(search.toLowerCase()));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <Menu label={label} summary={summary}>
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only">{label}</legend>
        {values.length > SEARCHED && (
          <Input label={t("find")} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        )}
        {found.map((value) => (
          <Checkbox key={value} label={name(value)} checked={chosen.includes(value)} onChange={() => toggle(value)} />
        ))}
      </fieldset>
    </Menu>
  );
}
