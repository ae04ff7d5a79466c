"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { openFollowUpsAction } from "@/lib/accounts/actions";
import type { Chosen } from "@/lib/accounts/chosen";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { Select } from "../ui/select";
import { SidePanel } from "../ui/side-panel";
import { TextArea } from "../ui/text-area";
import { useToast } from "../ui/toast";
import { useFormAction } from "../ui/use-form-action";
import { ChosenFields } from "./chosen-fields";

interface FollowUpPanelProps {
  chosen: Chosen;
  count: number;
  onClose: () => void;
  onDone: () => void;
}

/** What is to be done about each of the chosen accounts. */
export function FollowUpPanel({ chosen, count, onClose, onDone }: FollowUpPanelProps) {
  const t = useTranslations("accounts.followUp");
  const toast = useToast();
  const [state, submit, busy] = useFormAction(openFollowUpsAction);
  const { values, errors, error, done } = state;

  useEffect(() => {
    if (!done) return;
    const [opened, left] = [Number(values?.opened ?? 0), Number(values?.left ?? 0)];
    toast(
      left > 0 ? `${t("opened", { count: opened })} ${t("left", { count: left })}` : t("opened", { count: opened }),
    );
    onDone();
  }, [done]);

  return (
    <SidePanel open onClose={onClose} title={t("title")} description={t("description", { count })}>
      <ActionForm action={submit} errors={errors} className="flex flex-col gap-5">
        <KeptText id="accounts:follow-up" state={state} />
        <FormFault>{error}</FormFault>
        <ChosenFields chosen={chosen} />
        <Input
          label={t("what")}
          name="title"
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={values?.title ?? ""}
          error={errors?.title}
        />
        <TextArea
          label={t("note")}
          name="note"
          rows={4}
          maxLength={4000}
          defaultValue={values?.note ?? ""}
          error={errors?.note}
        />
        <Input
          label={t("dueOn")}
          name="dueOn"
          type="date"
          required
          defaultValue={values?.dueOn ?? ""}
          error={errors?.dueOn}
        />
        <Select
          label={t("forWhom")}
          name="forWhom"
          defaultValue={values?.forWhom ?? "owner"}
          options={[
            { value: "owner", label: t("forOwner") },
            { value: "me", label: t("forMe") },
          ]}
          error={errors?.forWhom}
        />
        <div>
          <Button type="submit" busy={busy}>
            {t("submit")}
          </Button>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
