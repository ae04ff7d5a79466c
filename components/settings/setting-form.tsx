"use client";

import { useFormatter, useTranslations } from "next-intl";
import { LOCALE_NAMES, OFFERED_LOCALES } from "@/lib/i18n/locales";
import { changeSettingAction } from "@/lib/settings/actions";
import type { Setting } from "@/lib/settings/types";
import { addMonths } from "@/lib/time/periods";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { Legend } from "../ui/legend";
import { SavedNote } from "../ui/saved-note";
import { SeenInput } from "../ui/seen-input";
import { Select } from "../ui/select";
import { useFormAction } from "../ui/use-form-action";

interface SettingFormProps {
  setting: Setting;
  /** To choose from; null where amounts have come in already. */
  currencies: { value: string; label: string }[] | null;
  timeZones: readonly string[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => addMonths("2024-01-01", index));
const RULES = ["automatic", "contract", "purchase"] as const;

/** What the organisation has decided about itself. */
export function SettingForm({ setting, currencies, timeZones }: SettingFormProps) {
  const t = useTranslations("admin.settings");
  const own = useTranslations("settings");
  const common = useTranslations("common");
  const format = useFormatter();
  const [state, submit, busy] = useFormAction(changeSettingAction);
  const { values = {}, errors = {}, error, done } = state;
  return (
    <ActionForm action={submit} errors={state.errors} className="flex max-w-xl flex-col gap-10">
      <KeptText id="settings" state={state} />
      <SeenInput shown={setting} />
      <FormFault>{error}</FormFault>
      <fieldset className="flex flex-col gap-5">
        <Legend className="mb-4">{t("organisation")}</Legend>
        <Input
          label={t("name")}
          name="name"
          autoComplete="organization"
          required
          maxLength={120}
          defaultValue={values.name ?? setting.name}
          error={errors.name}
        />
        <Select
          label={t("timeZone")}
          hint={t("timeZoneHint")}
          name="timeZone"
          options={timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
          defaultValue={values.timeZone ?? setting.timeZone}
          error={errors.timeZone}
        />
        {currencies ? (
          <Select
            label={t("currency")}
            hint={t("currencyHint")}
            name="currency"
            options={currencies}
            defaultValue={values.currency ?? setting.currency}
            error={errors.currency}
          />
        ) : (
          <Input label={t("currency")} hint={t("currencyFixed")} value={setting.currency} readOnly disabled />
        )}
        <Select
          label={t("language")}
          hint={t("languageHint")}
          name="locale"
          options={OFFERED_LOCALES.map((each) => ({ value: each, label: LOCALE_NAMES[each] }))}
          defaultValue={values.locale ?? setting.locale}
          error={errors.locale}
        />
      </fieldset>
      <fieldset className="flex flex-col gap-5">
        <Legend className="mb-4">{t("life")}</Legend>
        <Select
          label={t("activeRule")}
          hint={t("activeRuleHint")}
          name="activeRule"
          options={RULES.map((value) => ({ value, label: t(`rules.${value}`) }))}
          defaultValue={values.activeRule ?? setting.activeRule ?? "automatic"}
          error={errors.activeRule}
        />
        <Input
          label={t("purchaseDays")}
          hint={t("purchaseDaysHint")}
          name="purchaseDays"
          inputMode="numeric"
          required
          className="max-w-32"
          defaultValue={values.purchaseDays ?? setting.purchaseDays}
          error={errors.purchaseDays}
        />
        <Select
          label={t("firstMonth")}
          hint={t("firstMonthHint")}
          name="firstMonth"
          options={MONTHS.map((month) => ({
            value: String(Number(month.slice(5, 7))),
            label: format.dateTime(new Date(month), { month: "long", timeZone: "UTC" }),
          }))}
          defaultValue={values.firstMonth ?? String(setting.firstMonth)}
          error={errors.firstMonth}
        />
      </fieldset>
      <fieldset className="flex flex-col gap-5">
        <Legend className="mb-4">{own("references")}</Legend>
        <Input
          label={own("referenceRest")}
          hint={own("referenceRestHint")}
          name="referenceRest"
          inputMode="numeric"
          required
          className="max-w-32"
          defaultValue={values.referenceRest ?? setting.referenceRest}
          error={errors.referenceRest}
        />
      </fieldset>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t("recomputeHint")}</p>
        <div className="flex items-center gap-4">
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
          <SavedNote isSaved={done && !busy} />
        </div>
      </div>
    </ActionForm>
  );
}
