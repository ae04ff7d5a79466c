import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { loadContacts, loadMayEdit } from "@/lib/account-page/loaders";
import type { Account } from "@/lib/account-page/types";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { ContactEditor } from "./contact-editor";

/** The people of the account, their roles, and when each was last heard. */
export async function ContactsCard({ account }: { account: Account }) {
  const [t, contacts, mayEdit, notation] = await Promise.all([
    getTranslations("account.contacts"),
    loadContacts(account.code),
    loadMayEdit(),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  return (
    <Card title={t("title")} actions={mayEdit && <ContactEditor account={account.code} contact={null} />}>
      {contacts.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <ul className="text-sm">
          {contacts.map((contact) => (
            <li key={contact.id} className="border-line border-b py-2.5">
              <div className="flex items-baseline justify-between gap-3">
                <span className="min-w-0 break-words font-medium">
                  {contact.name ?? contact.email ?? contact.ownId}
                </span>
                {mayEdit && <ContactEditor account={account.code} contact={contact} />}
              </div>
              {contact.role && <p>{contact.role}</p>}
              <p className="text-soft">
                {contact.email && (
                  <a href={`mailto:${contact.email}`} className="wrap-anywhere text-accent hover:underline">
                    <Email address={contact.email} />
                  </a>
                )}
                {contact.email && contact.phone && " · "}
                {contact.phone && (
                  <a
                    href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}
                    className="whitespace-nowrap text-accent hover:underline"
                  >
                    {contact.phone}
                  </a>
                )}
              </p>
              {contact.lastHeardAt && (
                <p className="text-soft text-xs">
                  {t("heard", { when: format.moment(contact.lastHeardAt.toISOString()) })}
                  {contact.lastScore !== null && ` · ${t("score", { score: contact.lastScore })}`}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** An e-mail address that breaks before its @ rather than within a word. */
function Email({ address }: { address: string }) {
  const at = address.lastIndexOf("@");
  if (at < 0) return address;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}
