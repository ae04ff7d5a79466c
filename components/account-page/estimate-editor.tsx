"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Input } from "@/components/ui/input";
import { typedNumber } from "@/lib/format/read-number";
import { recordEstimateAction } from "@/lib/wallets/actions";
import type { Estimate } from "@/lib/wallets/types";
import { RowForm } from "./row-form";
import { RowPanel } from "./row-panel";
import { TakeBack } from "./take-back";

export interface EstimateChoices {
  account: string;
  currency: string;
  /** Who writes, and today, "YYYY-MM-DD": where a new one begins. */
  person: string;
  today: string;
  categories: readonly string[];
}

/** Opens the form of an estimate: of a new one, or of one that is to be corrected. */
export function EstimateEditor({ estimate, choices }: { estimate: Estimate | null; choices: EstimateChoices }) {
  const t = useTranslations("account.wallet");
  const label = t(estimate ? "correct" : "add");
  const name = estimate
    ? t("correctNamed", { category: estimate.category ?? t("all"), day: estimate.estimatedOn })
    : undefined;
  return (
    <RowPanel
      label={label}
      name={name}
      look={estimate ? "plain" : "secondary"}
      title={t(estimate ? "correctTitle" : "addTitle")}
    >
      {(close) => (
        <>
          <EstimateForm estimate={estimate} choices={choices} onDone={close} />
          {estimate?.typed && (
            <TakeBack kind="wallet-estimates" account={choices.account} id={estimate.id} onDone={close} />
          )}
        </>
      )}
    </RowPanel>
  );
}

interface EstimateFormProps {
  estimate: Estimate | null;
  choices: EstimateChoices;
  onDone: () => void;
}

function EstimateForm({ estimate, choices, onDone }: EstimateFormProps) {
  const t = useTranslations("account.wallet");
  const locale = useLocale();
  // A new one has its id from the start, so that sending it twice writes it once.
  const [id] = useState(() => estimate?.ownId ?? `form-${crypto.randomUUID()}`);
  const list = useId();
  const { account, currency, person, today, categories } = choices;
  const amount = estimate?.originalAmount ?? estimate?.amount;
  const paidIn = estimate?.originalAmount ? estimate.currency : currency;
  return (
    <RowForm
      id={`estimate:${account}:${estimate?.id ?? "new"}`}
      action={recordEstimateAction}
      hidden={{
        account,
        id,
        rowId: estimate && !estimate.ownId ? estimate.id : "",
        currency: estimate?.originalAmount ? estimate.currency : "",
      }}
      onDone={onDone}
    >
      {(typed, errors) => (
        <>
          <div className="grid gap-5 sm:grid-cols-2">
            <Input
              label={t("date")}
              name="date"
              type="date"
              required
              defaultValue={typed.date ?? estimate?.estimatedOn ?? today}
              error={errors.date}
            />
            <Input
              label={t("category")}
              name="category"
              list={list}
              autoComplete="off"
              maxLength={200}
              defaultValue={typed.category ?? estimate?.category ?? ""}
              error={errors.category}
            />
            <datalist id={list}>
              {categories.map((category) => (
                <option key={category} value={category} />
              ))}
            </datalist>
          </div>
          <Input
            label={t("amount", { currency: paidIn })}
            hint={t("amountHint")}
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            maxLength={30}
            defaultValue={typed.amount ?? (amount ? typedNumber(trimmed(amount), locale) : "")}
            error={errors.amount}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <Input
              label={t("rank")}
              hint={t("rankHint")}
              name="rank"
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              defaultValue={typed.rank ?? estimate?.rank ?? ""}
              error={errors.rank}
            />
            <Input
              label={t("brands")}
              hint={t("brandsHint")}
              name="brands"
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              defaultValue={typed.brands ?? estimate?.brands ?? ""}
              error={errors.brands}
            />
          </div>
          <Input
            label={t("source")}
            hint={t("sourceHint")}
            name="source"
            maxLength={200}
            autoComplete="off"
            defaultValue={typed.source ?? estimate?.source ?? ""}
            error={errors.source}
          />
          <Input
            label={t("person")}
            name="person"
            maxLength={200}
            autoComplete="off"
            defaultValue={typed.person ?? estimate?.person ?? person}
            error={errors.person}
          />
        </>
      )}
    </RowForm>
  );
}

/** Without the zeros that the database writes behind the point. */
const trimmed = (exact: string) => (exact.includes(".") ? exact.replace(/\.?0+$/, "") : exact);
