"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type AccountsAddress, accountsParsers } from "@/lib/accounts/schema";
import { DIMENSIONS, type Dimension } from "@/lib/metrics/types";
import { DimensionMenu } from "../board/dimension-menu";
import { Button } from "../ui/button";
import { FoldedOnPhone } from "../ui/folded-on-phone";
import { Input } from "../ui/input";
import { SituationMenu } from "./situation-menu";

/** Changes what the address says; null takes a filter off. */
export type ChangeAddress = (change: { [Name in keyof AccountsAddress]?: AccountsAddress[Name] | null }) => unknown;

interface AccountFilterBarProps {
  address: AccountsAddress;
  onChange: ChangeAddress;
  choices: Partial<Record<Dimension, string[]>>;
  seesAll: boolean;
  /** Further menus of the list. */
  children: ReactNode;
}

/** All filters off; the order stays. */
const CLEARED = Object.fromEntries(
  Object.keys(accountsParsers)
    .filter((name) => name !== "sort")
    .map((name) => [name, null]),
);

/**
 * What the list is narrowed to: words, values of dimensions, and how accounts stand. All of it holds at once. On a phone all but
 * the words opens when asked.
 */
export function AccountFilterBar({ address, onChange, choices, seesAll, children }: AccountFilterBarProps) {
  const t = useTranslations("accounts.filters");
  const common = useTranslations("board.filters");
  const dimensions = DIMENSIONS.filter((dimension) => {
    const offered = choices[dimension] ?? [];
    // Of whoever sees only the own accounts there is one owner, by one name or two.
    return address[dimension].length > 0 || (offered.length > 1 && (dimension !== "owner" || seesAll));
  });
  const narrowed = Object.keys(CLEARED).filter((name) => {
    const value = address[name as keyof AccountsAddress];
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== "";
  }).length;
  const folded = narrowed - (address.q === "" ? 0 : 1);
  return (
    <section aria-label={t("label")} className="flex flex-wrap items-end gap-3 print:hidden">
      <div className="min-w-40 max-w-60 flex-auto max-md:max-w-none max-md:basis-full">
        <Input
          label={t("words")}
          type="search"
          placeholder={t("wordsPlaceholder")}
          maxLength={200}
          value={address.q}
          onChange={({ target }) => onChange({ q: target.value || null })}
        />
      </div>
      <FoldedOnPhone
        label={folded > 0 ? common("openCount", { count: folded }) : common("open")}
        display="flex"
        className="w-full flex-wrap gap-3"
      >
        {dimensions.map((dimension) => (
          <DimensionMenu
            key={dimension}
            label={t(`dimensions.${dimension}`)}
            values={choices[dimension] ?? []}
            chosen={address[dimension]}
            onChange={(values) => onChange({ [dimension]: values.length > 0 ? values : null })}
          />
        ))}
        <SituationMenu address={address} onChange={onChange} />
        {children}
      </FoldedOnPhone>
      {narrowed > 0 && (
        <Button look="plain" small className="min-h-10" onClick={() => onChange(CLEARED)}>
          {t("clear")}
        </Button>
      )}
    </section>
  );
}
