"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { type BoardTranslate, groupComparedWith, groupOfName } from "@/lib/board/against-name";
import { firstGroup } from "@/lib/board/first-group";
import { type Compare, DIMENSIONS, type Dimension, type Grain, type GroupOf } from "@/lib/metrics/types";
import { Menu } from "./menu";

type Choices = Partial<Record<Dimension, readonly string[]>>;

interface CompareChoiceProps {
  grain: Grain;
  compare: Compare;
  /** What the board is filtered by, and the values that there are. */
  filters: Choices;
  choices: Choices;
  onChange: (compare: Compare) => void;
}

/** What the figures are held against: an earlier period, or another group, which is then chosen beside it. */
export function CompareChoice({ grain, compare, filters, choices, onChange }: CompareChoiceProps) {
  const t = useTranslations("board.filters");
  const group = groupComparedWith(compare);
  const first = firstGroup(choices, filters);
  // Trailing years are compared with the year before either way: a month earlier they share eleven months.
  const periods = grain === "trailing-12" ? (["year-before"] as const) : (["previous", "year-before"] as const);
  const kinds = group || first ? ([...periods, "group"] as const) : periods;
  const chosen = group ? "group" : grain === "trailing-12" ? "year-before" : String(compare);
  const choose = (kind: string) => {
    if (kind === "previous" || kind === "year-before") onChange(kind);
    else if (first) onChange(first);
  };
  return (
    <>
      <div className="max-md:col-span-2">
        <Select
          label={t("compare")}
          className="[field-sizing:content]"
          value={chosen}
          options={kinds.map((value) => ({ value, label: t(`compares.${value}`) }))}
          onChange={(event) => choose(event.target.value)}
        />
      </div>
      {group && (
        <div className="max-md:col-span-2">
          <GroupMenu group={group} choices={choices} onChange={onChange} />
        </div>
      )}
    </>
  );
}

interface GroupMenuProps {
  group: GroupOf;
  choices: Choices;
  onChange: (group: GroupOf) => void;
}

/** The other group: a dimension, and a value of it. */
function GroupMenu({ group, choices, onChange }: GroupMenuProps) {
  const t = useTranslations("board");
  const { dimension, value } = group;
  const dimensions = DIMENSIONS.filter((one) => one === dimension || choices[one] !== undefined);
  const values = choices[dimension] ?? [];
  // An address may name a value that nobody has, or nobody whom the reader sees.
  const offered = values.includes(value) ? values : [value, ...values];
  const by = t(`filters.dimensions.${dimension}`);
  return (
    <Menu label={t("filters.otherGroup")} summary={groupOfName(group, t as BoardTranslate)}>
      <div className="flex flex-col gap-3">
        <Select
          label={t("filters.otherGroupBy")}
          value={dimension}
          options={dimensions.map((one) => ({ value: one, label: t(`filters.dimensions.${one}`) }))}
          onChange={(event) => {
            const next = dimensions.find((one) => one === event.target.value) ?? dimension;
            onChange({ dimension: next, value: choices[next]?.[0] ?? "" });
          }}
        />
        <Select
          label={by}
          value={value}
          options={offered.map((one) => ({ value: one, label: one || t("filters.notKnown") }))}
          onChange={(event) => onChange({ dimension, value: event.target.value })}
        />
      </div>
    </Menu>
  );
}
