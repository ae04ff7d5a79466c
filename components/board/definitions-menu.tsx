"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { Menu } from "./menu";

/** An indicator that people define in several ways, with the names of these; the first is the standard one. */
export interface DefinitionChoice {
  metric: string;
  name: string;
  options: readonly { value: string; label: string }[];
}

interface DefinitionsMenuProps {
  definitions: readonly DefinitionChoice[];
  /** Those that the organisation uses in place of the standard ones, by indicator. */
  usual: Readonly<Record<string, string>>;
  /** Those other than the usual ones, by indicator. */
  chosen: Readonly<Record<string, string>>;
  onChange: (chosen: Record<string, string> | null) => void;
}

/** By which definition each indicator is shown. */
export function DefinitionsMenu({ definitions, usual, chosen, onChange }: DefinitionsMenuProps) {
  const t = useTranslations("board.filters");
  const count = Object.keys(chosen).length;
  const choose = (metric: string, definition: string) => {
    const { [metric]: _, ...others } = chosen;
    const next = definition === (usual[metric] ?? "standard") ? others : { ...others, [metric]: definition };
    onChange(Object.keys(next).length > 0 ? next : null);
  };
  return (
    <Menu label={t("definitions")} summary={count === 0 ? t("standard") : t("chosen", { count })}>
      <div className="flex flex-col gap-4">
        {definitions.map(({ metric, name, options }) => (
          <Select
            key={metric}
            label={name}
            value={chosen[metric] ?? usual[metric] ?? "standard"}
            options={options}
            onChange={(event) => choose(metric, event.target.value)}
          />
        ))}
      </div>
    </Menu>
  );
}
