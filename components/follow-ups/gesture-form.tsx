"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { Select } from "@/components/ui/select";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { gestureAction } from "@/lib/follow-ups/actions";
import type { DeedFormProps } from "./deed-panel";
import { SeenFields } from "./seen-fields";
import { useGestureWords } from "./use-gesture-words";

/** Gives something to make good, within what is left of the month's budget. */
export function GestureForm({ item, desk: { allowances }, onDone }: DeedFormProps) {
  const t = useTranslations("follow-ups.gesture");
  const say = useGestureWords();
  const [state, submit, busy] = useClosingAction(gestureAction, onDone);
  const { values = {}, errors = {}, error } = state;
  const [kind, choose] = useState(values.kind ?? allowances[0]?.kind ?? "");
  const chosen = allowances.find((allowance) => allowance.kind === kind) ?? allowances[0];
  if (!chosen) return <p className="text-sm text-soft">{t("none")}</p>;
  const left = t("left", { left: say(chosen.kind, chosen.left), total: say(chosen.kind, chosen.perMonth) });
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
      <KeptText id={`follow-up:${item.id}:gesture`} state={state} />
      <FormFault>{error}</FormFault>
      <SeenFields item={item} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Select
          label={t("kind")}
          name="kind"
          options={allowances.map(({ kind: value }) => ({ value, label: t(`kinds.${value}`) }))}
          value={chosen.kind}
          onChange={({ target }) => choose(target.value)}
          error={errors.kind}
        />
        <Input
          label={t("amount")}
          hint={left}
          name="amount"
          required
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          defaultValue={values.amount}
          error={errors.amount}
        />
      </div>
      <Input label={t("note")} name="note" maxLength={500} defaultValue={values.note} error={errors.note} />
      <div>
        <Button type="submit" busy={busy}>
          {t("submit")}
        </Button>
      </div>
    </ActionForm>
  );
}
