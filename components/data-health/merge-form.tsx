"use client";

import { useTranslations } from "next-intl";
import { mergeAccountsAction } from "@/lib/merges/actions";
import type { MergePreview } from "@/lib/merges/types";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Link } from "../ui/link";
import { useFormAction } from "../ui/use-form-action";

interface MergeFormProps {
  /** Codes. */
  from: string;
  into: string;
  names: { from: string; into: string };
  differences: MergePreview["differences"];
}

/** Where the two differ, whose value survives; and the button that makes them one. */
export function MergeForm({ from, into, names, differences }: MergeFormProps) {
  const t = useTranslations("data-health.merge");
  const fields = useTranslations("imports.fields");
  const [state, submit, busy] = useFormAction(mergeAccountsAction);
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-6">
      <FormFault>{state.error}</FormFault>
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="into" value={into} />
      {differences.length === 0 && <p className="text-sm text-soft">{t("noDifference")}</p>}
      {differences.map(({ field, survives, ...values }) => (
        <fieldset key={field} className="border-line border-b pb-4">
          <legend className="mb-1.5 font-medium text-sm">{fields(field)}</legend>
          <div className="flex flex-col gap-1.5">
            {(["into", "from"] as const).map((side) => (
              <label key={side} className="flex items-baseline gap-3 text-sm [overflow-wrap:anywhere]">
                <input
                  type="radio"
                  name={`survives.${field}`}
                  value={side}
                  defaultChecked={survives === side}
                  className="size-4 shrink-0 translate-y-0.5 accent-accent"
                />
                <span>
                  {values[side] ?? t("blank")} <span className="text-soft">({side === "into" ? into : from})</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="text-sm text-soft">{t("what", { from: names.from, into: names.into, code: from })}</p>
      <div className="flex flex-wrap items-center gap-6">
        <Button type="submit" busy={busy}>
          {t("do")}
        </Button>
        <Link href={`/admin/data/merge?${new URLSearchParams({ from: into, into: from })}`} className="text-sm">
          {t("swap")}
        </Link>
        <span role="status" className="text-sm text-soft">
          {busy && t("busy")}
        </span>
      </div>
    </ActionForm>
  );
}
