"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Menu } from "./menu";
import { MenuSearch, SEARCHED } from "./menu-search";

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
  const [only] = chosen;
  const summary =
    only === undefined ? t("all") : chosen.length === 1 ? only || t("notKnown") : t("chosen", { count: chosen.length });
  return (
    <Menu label={label} summary={summary}>
      <DimensionList label={label} values={values} chosen={chosen} onChange={onChange} />
    </Menu>
  );
}

/** The values to tick. They keep their places as long as the menu is open. */
function DimensionList({ label, values, chosen, onChange }: DimensionMenuProps) {
  const t = useTranslations("board.filters");
  const [search, setSearch] = useState("");
  const [offered] = useState(() => inOrder(values, chosen));
  const name = (value: string) => value || t("notKnown");
  const found = offered.filter((value) => name(value).toLowerCase().includes(search.trim().toLowerCase()));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="sr-only">{label}</legend>
      {offered.length > SEARCHED && <MenuSearch value={search} onChange={setSearch} nothing={found.length === 0} />}
      {found.map((value) => (
        <Checkbox key={value} label={name(value)} checked={chosen.includes(value)} onChange={() => toggle(value)} />
      ))}
    </fieldset>
  );
}

/** Of many values, the chosen ones come first: they are looked for. One that the address names though nobody has it can be left off. */
function inOrder(values: readonly string[], chosen: readonly string[]): string[] {
  const foreign = chosen.filter((value) => !values.includes(value));
  if (values.length <= SEARCHED) return [...values, ...foreign];
  return [...new Set([...chosen, ...values])];
}
