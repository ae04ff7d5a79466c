import { getTranslations } from "next-intl/server";
import { loadFileNames, loadFindings } from "@/lib/data-health/loaders";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { FindingPage } from "./finding-page";
import { mergeAddress, NamedAccount } from "./named-account";
import { PlaceOfRow } from "./place-of-row";
import { RemoveContactForm } from "./remove-contact-form";

/** People who stand twice, with where each of them comes from. */
export async function ContactList({ after }: { after: number }) {
  const [t, { findings, ...page }] = await Promise.all([
    getTranslations("data-health"),
    loadFindings("contacts-twice", after),
  ]);
  const files = await loadFileNames(findings.flatMap(({ detail }) => detail.contacts.map(({ importId }) => importId)));
  return (
    <FindingPage check="contacts-twice" address="/admin/data/contacts" after={after} shown={findings.length} {...page}>
      <Table caption={t("checks.contacts-twice.name")}>
        <thead>
          <tr>
            <HeadCell>{t("contacts.same")}</HeadCell>
            <HeadCell>{t("contacts.entries")}</HeadCell>
            <HeadCell className="hidden md:table-cell">{t("contacts.accounts")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ position, account, other, detail }) => (
            <tr key={position}>
              <Cell className="[overflow-wrap:anywhere]">
                {detail.value}
                <span className="block text-soft">{t(`contacts.by.${detail.by}`)}</span>
              </Cell>
              <Cell>
                <ul className="flex flex-col gap-2">
                  {detail.contacts.map(({ id, name, email, importId, line }) => (
                    <li key={id} className="[overflow-wrap:anywhere]">
                      {[name, email].filter(Boolean).join(", ")}
                      <span className="block text-xs">
                        <PlaceOfRow importId={importId} line={line} files={files} />
                      </span>
                      <RemoveContactForm position={position} contact={id} name={name ?? email ?? detail.value} />
                    </li>
                  ))}
                </ul>
              </Cell>
              <Cell className="hidden md:table-cell">
                <NamedAccount account={account} />
                {other && (
                  <>
                    <span className="mt-2 block">
                      <NamedAccount account={other} />
                    </span>
                    <Link href={mergeAddress(other, account)} className="mt-2 inline-block">
                      {t("alike.merge")}
                    </Link>
                  </>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </FindingPage>
  );
}
