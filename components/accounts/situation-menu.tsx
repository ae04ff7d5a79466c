"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { NPS_CHOICES } from "@/lib/accounts/columns";
import type { AccountsAddress } from "@/lib/accounts/schema";
import { Menu } from "../board/menu";
import { CONTROL, Field } from "../ui/field";
import { Select } from "../ui/select";
import type { ChangeAddress } from "./account-filters";

interface SituationMenuProps {
  address: AccountsAddress;
  onChange: ChangeAddress;
}

const NAMES = ["active", "healthFrom", "healthTo", "nps", "ends", "followUps", "silent", "wallet"] as const;

/** The filters by how accounts stand. */
export function SituationMenu({ address, onChange }: SituationMenuProps) {
  const t = useTranslations("accounts.filters");
  const chosen = NAMES.filter((name) => address[name] !== null).length;
  const yesOrNo = (name: "active" | "followUps") => (
    <Select
      label={t(name)}
      value={address[name] === null ? "" : String(address[name])}
      options={[
        { value: "", label: t("any") },
        { value: "true", label: t(`${name}Yes`) },
        { value: "false", label: t(`${name}No`) },
      ]}
      onChange={({ target }) => onChange({ [name]: target.value === "" ? null : target.value === "true" })}
    />
  );
  const number = (name: "healthFrom" | "healthTo" | "ends" | "silent" | "wallet", most: number) => (
    <NumberField label={t(name)} value={address[name]} most={most} onChange={(value) => onChange({ [name]: value })} />
  );
  return (
    <Menu label={t("situation")} summary={chosen === 0 ? t("any") : t("chosen", { count: chosen })}>
      <div className="flex flex-col gap-4">
        {yesOrNo("active")}
        <div className="grid grid-cols-2 gap-3">
          {number("healthFrom", 100)}
          {number("healthTo", 100)}
        </div>
        <Select
          label={t("nps")}
          value={address.nps ?? ""}
          options={[
            { value: "", label: t("any") },
            ...NPS_CHOICES.map((group) => ({ value: group, label: t(`npsGroups.${group}`) })),
          ]}
          onChange={({ target }) => onChange({ nps: NPS_CHOICES.find((group) => group === target.value) ?? null })}
        />
        {yesOrNo("followUps")}
        {number("ends", 3_650)}
        {number("silent", 3_650)}
        {number("wallet", 1_000)}
      </div>
    </Menu>
  );
}

interface NumberFieldProps {
  label: string;
  value: number | null;
  most: number;
  onChange: (value: number | null) => void;
}

/** A whole number that may be left out. What is no such number stays in the box and counts as left out. */
function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  const t = useTranslations("accounts.filters");
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  const read = (text: string) => (/^\d{1,4}$/.test(text.trim()) && Number(text) <= most ? Number(text) : null);
  const isWrong = typed.trim() !== "" && read(typed) === null;
  return (
    <Field label={label} error={isWrong ? t("wholeNumber", { most }) : null}>
      {(control) => (
        <input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(read(target.value));
          }}
          className={CONTROL}
        />
      )}
    </Field>
  );
}
