"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef, useState } from "react";
import { mendAccountsAction } from "@/lib/data-health/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { Select } from "../ui/select";
import { useFormAction } from "../ui/use-form-action";

interface MendFormProps {
  check: string;
  column: "owner" | "segment";
  owners: readonly { name: string; value: string }[];
  segments: readonly string[];
  /** The accounts with their boxes. */
  children: ReactNode;
}

/** Gives the chosen accounts an owner or a segment, all at once. */
export function MendForm({ check, column, owners, segments, children }: MendFormProps) {
  const t = useTranslations("data-health.mend");
  const [state, submit, busy] = useFormAction(mendAccountsAction);
  const [chosen, setChosen] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const list = useId();
  const boxes = () => [...(box.current?.querySelectorAll<HTMLInputElement>("input[name=code]") ?? [])];
  const count = () => setChosen(boxes().filter(({ checked }) => checked).length);
  const all = () => {
    const some = boxes().some(({ checked }) => !checked);
    for (const each of boxes()) each.checked = some;
    count();
  };
  return (
    <ActionForm action={submit} errors={state.errors} onChange={count}>
      <KeptText id={`data-health:${check}`} state={state} />
      <FormFault>{state.error}</FormFault>
      <div className="mb-6 flex flex-wrap items-end gap-4">
        <input type="hidden" name="check" value={check} />
        <div className="w-full max-w-72">
          {column === "owner" ? (
            <Select
              name="value"
              label={t("owner")}
              error={state.errors?.value}
              defaultValue=""
              options={[
                { value: "", label: t("chooseOwner") },
                ...owners.map(({ name, value }) => ({ value, label: `${name} (${value})` })),
              ]}
            />
          ) : (
            <>
              <Input name="value" label={t("segment")} error={state.errors?.value} list={list} maxLength={200} />
              <datalist id={list}>
                {segments.map((segment) => (
                  <option key={segment} value={segment} />
                ))}
              </datalist>
            </>
          )}
        </div>
        <Button type="submit" busy={busy} disabled={chosen === 0}>
          {t("set", { count: chosen })}
        </Button>
        <Button look="plain" onClick={all}>
          {t("all")}
        </Button>
        <span role="status" className="text-sm text-soft">
          {busy ? t("busy") : state.done && chosen === 0 ? t("done") : ""}
        </span>
      </div>
      <div ref={box}>{children}</div>
    </ActionForm>
  );
}
