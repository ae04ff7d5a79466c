"use client";

import { useTranslations } from "next-intl";
import { AccountPicker } from "@/components/accounts/account-picker";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { SidePanel } from "@/components/ui/side-panel";
import { TextArea } from "@/components/ui/text-area";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { recordEntryAction } from "@/lib/references/actions";
import type { ReferenceEntry } from "@/lib/references/types";

interface EntryPanelProps {
  account?: { accountId: number; name: string };
  entry?: ReferenceEntry;
  onClose: () => void;
}

/** Since when an account is willing, who outside vouches for it and until when, and whether it withdrew. */
export function EntryPanel({ account, entry, onClose }: EntryPanelProps) {
  const t = useTranslations("references");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(recordEntryAction, onClose);
  const { values = {}, errors = {}, error } = state;
  const accountId = entry?.accountId ?? account?.accountId;
  const day = (name: "willing" | "validated" | "expires" | "withdrawn", known: string | null | undefined) => (
    <Input
      label={t(`fields.${name}`)}
      hint={name === "expires" ? t("entry.expiresHint") : undefined}
      name={name}
      type="date"
      required={name === "willing"}
      defaultValue={values[name] ?? known ?? ""}
      error={errors[name]}
    />
  );
  return (
    <SidePanel
      open
      onClose={onClose}
      title={entry ? t("entry.changeNamed", { account: entry.account }) : t("entry.title")}
      description={account && !entry ? account.name : undefined}
    >
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <KeptText id={`reference:${entry?.id ?? `new-${accountId ?? ""}`}`} state={state} />
        <FormFault>{error}</FormFault>
        <input type="hidden" name="id" value={entry?.id ?? ""} />
        {accountId ? (
          <input type="hidden" name="accountId" value={accountId} />
        ) : (
          <AccountPicker label={t("columns.account")} name="account" required error={errors.accountId} />
        )}
        <div className="grid items-end gap-5 sm:grid-cols-2">
          {day("willing", entry?.willingOn)}
          {day("withdrawn", entry?.withdrawnOn)}
          {day("validated", entry?.validatedOn)}
          {day("expires", entry?.expiresOn)}
        </div>
        <Input
          label={t("fields.validatedBy")}
          hint={t("entry.validatedByHint")}
          name="validatedBy"
          maxLength={200}
          defaultValue={values.validatedBy ?? entry?.validatedBy ?? ""}
          error={errors.validatedBy}
        />
        <TextArea
          label={t("fields.note")}
          name="note"
          rows={3}
          maxLength={2000}
          defaultValue={values.note ?? entry?.note ?? ""}
          error={errors.note}
        />
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
