"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DeleteForm } from "@/components/ui/delete-form";
import { FormFault } from "@/components/ui/form-fault";
import { Select } from "@/components/ui/select";
import { SidePanel } from "@/components/ui/side-panel";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { noteResultAction, takeBackRequestAction } from "@/lib/references/actions";
import type { ReferenceRequest } from "@/lib/references/types";

const RESULTS = ["none", "agreed", "declined"] as const;

/** What came of a request, and the way to write it down. */
export function RequestResult({ request }: { request: ReferenceRequest }) {
  const t = useTranslations("references");
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const result = resultOf(request);
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-4">
        <span className={result === "none" ? "text-soft" : undefined}>{t(`results.${result}`)}</span>
        <Button
          look="plain"
          small
          onClick={() => setOpen(true)}
          aria-label={t("asked.changeNamed", { account: request.account, prospect: request.prospect })}
        >
          {t("asked.change")}
        </Button>
      </span>
      {open && <ResultPanel request={request} onClose={close} />}
    </>
  );
}

function ResultPanel({ request, onClose }: { request: ReferenceRequest; onClose: () => void }) {
  const t = useTranslations("references");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(noteResultAction, onClose);
  const { values = {}, errors = {}, error } = state;
  const hidden = (
    <>
      <input type="hidden" name="accountId" value={request.accountId} />
      <input type="hidden" name="id" value={request.id} />
    </>
  );
  const words = {
    delete: t("asked.takeBack"),
    ask: t("asked.takeBackAsk", { account: request.account }),
    sure: t("asked.takeBackSure"),
    keep: t("asked.keep"),
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title={request.account}
      description={t("asked.for", { prospect: request.prospect })}
    >
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <FormFault>{error}</FormFault>
        {hidden}
        <Select
          label={t("columns.result")}
          name="result"
          options={RESULTS.map((value) => ({ value, label: t(`results.${value}`) }))}
          defaultValue={values.result ?? resultOf(request)}
          error={errors.result}
        />
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
      <DeleteForm action={takeBackRequestAction} words={words} onDone={onClose}>
        {hidden}
      </DeleteForm>
    </SidePanel>
  );
}

function resultOf({ agreed }: ReferenceRequest): (typeof RESULTS)[number] {
  return agreed === null ? "none" : agreed ? "agreed" : "declined";
}
