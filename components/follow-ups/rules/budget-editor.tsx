"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { SeenInput } from "@/components/ui/seen-input";
import { Select } from "@/components/ui/select";
import { SidePanel } from "@/components/ui/side-panel";
import { useClosingAction } from "@/components/ui/use-closing-action";
import type { Budget } from "@/lib/follow-ups/budgets";
import { setBudgetAction } from "@/lib/follow-ups/rule-actions";
import { GESTURE_KINDS, type Person } from "@/lib/follow-ups/types";
import { typedNumber } from "@/lib/format/read-number";

interface BudgetEditorProps {
  /** Null: one for somebody who has none yet. */
  budget: Budget | null;
  /** Who that may be. */
  people: readonly Person[];
}

/** Opens the form of a budget. */
export function BudgetEditor({ budget, people }: BudgetEditorProps) {
  const t = useTranslations("follow-ups.budgets");
  const [open, setOpen] = useState(false);
  const shut = useCallback(() => setOpen(false), []);
  const name = budget?.name ?? t("everybody");
  return (
    <>
      <Button
        look={budget ? "plain" : "secondary"}
        small={budget !== null}
        aria-label={budget ? t("editNamed", { name }) : undefined}
        onClick={() => setOpen(true)}
      >
        {budget ? t("edit") : t("add")}
      </Button>
      {open && (
        <SidePanel open onClose={shut} title={budget ? name : t("add")} description={t("note")}>
          <BudgetForm budget={budget} people={people} onDone={shut} />
        </SidePanel>
      )}
    </>
  );
}

function BudgetForm({ budget, people, onDone }: BudgetEditorProps & { onDone: () => void }) {
  const t = useTranslations("follow-ups.budgets");
  const common = useTranslations("common");
  const locale = useLocale();
  const [state, submit, busy] = useClosingAction(setBudgetAction, onDone);
  const { values = {}, errors = {}, error } = state;
  const whose = budget ? String(budget.userId ?? "everybody") : null;
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
      <KeptText id={`gesture-budget:${whose ?? "new"}`} state={state} />
      <FormFault>{error}</FormFault>
      <SeenInput shown={{ perMonth: budget?.perMonth ?? {} }} />
      {whose ? (
        <input type="hidden" name="person" value={whose} />
      ) : (
        <Select
          label={t("person")}
          name="person"
          options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={values.person}
          error={errors.person}
        />
      )}
      {GESTURE_KINDS.map((kind) => {
        const amount = budget?.perMonth[kind];
        return (
          <Input
            key={kind}
            label={t(`columns.${kind}`)}
            name={kind}
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            defaultValue={values[kind] ?? (amount ? typedNumber(amount, locale) : "")}
            error={errors[kind]}
          />
        );
      })}
      <div>
        <Button type="submit" busy={busy}>
          {common("save")}
        </Button>
      </div>
    </ActionForm>
  );
}
