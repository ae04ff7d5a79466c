"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Input } from "@/components/ui/input";
import { recordContactAction } from "@/lib/account-page/actions";
import type { Contact } from "@/lib/account-page/contacts";
import { RowForm } from "./row-form";
import { RowPanel } from "./row-panel";
import { TakeBack } from "./take-back";

/** Opens the form of a contact: of a new one, or of one that is to be changed. */
export function ContactEditor({ account, contact }: { account: string; contact: Contact | null }) {
  const t = useTranslations("account.contacts");
  const known = contact?.name ?? contact?.email ?? "";
  return (
    <RowPanel
      label={t(contact ? "edit" : "add")}
      name={contact ? t("editNamed", { name: known }) : undefined}
      look={contact ? "plain" : "secondary"}
      title={contact ? t("editNamed", { name: known }) : t("add")}
    >
      {(close) => (
        <>
          <ContactForm account={account} contact={contact} onDone={close} />
          {contact?.typed && <TakeBack kind="contacts" account={account} id={contact.id} onDone={close} />}
        </>
      )}
    </RowPanel>
  );
}

interface ContactFormProps {
  account: string;
  contact: Contact | null;
  onDone: () => void;
}

const FIELDS = [
  { name: "name", type: "text", most: 200, required: true },
  { name: "role", type: "text", most: 200, required: false },
  { name: "email", type: "email", most: 200, required: false },
  { name: "phone", type: "tel", most: 100, required: false },
] as const;

function ContactForm({ account, contact, onDone }: ContactFormProps) {
  const t = useTranslations("account.contacts");
  // For one that no e-mail address tells apart; from the start, so that sending it twice writes it once.
  const [newId] = useState(() => `form-${crypto.randomUUID()}`);
  return (
    <RowForm
      id={`contact:${account}:${contact?.id ?? "new"}`}
      action={recordContactAction}
      hidden={{ account, id: contact?.ownId ?? "", rowId: contact && !contact.ownId ? contact.id : "", newId }}
      onDone={onDone}
    >
      {(typed, errors) =>
        FIELDS.map(({ name, type, most, required }) => (
          <Input
            key={name}
            label={t(name)}
            name={name}
            type={type}
            required={required}
            maxLength={most}
            autoComplete="off"
            defaultValue={typed[name] ?? contact?.[name] ?? ""}
            error={errors[name]}
          />
        ))
      }
    </RowForm>
  );
}
