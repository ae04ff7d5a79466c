import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import type { ReferenceRequest } from "@/lib/references/types";
import { AccountName } from "./account-name";
import { RequestResult } from "./request-result";

interface RequestTableProps {
  requests: readonly ReferenceRequest[];
  /** Whether each line says of which account it is. */
  withAccount?: boolean;
}

/** Requests, the last first, each with its result, which can be changed there. */
export function RequestTable({ requests, withAccount }: RequestTableProps) {
  const t = useTranslations("references");
  const locale = useLocale();
  return (
    <Table caption={t("asked.title")}>
      <thead>
        <tr>
          {withAccount && <HeadCell>{t("columns.account")}</HeadCell>}
          <HeadCell>{t("ask.prospect")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("columns.asked")}</HeadCell>
          <HeadCell>{t("columns.result")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            {withAccount && (
              <Cell>
                <AccountName code={request.code} name={request.account} />
              </Cell>
            )}
            <Cell>
              <span className="block [overflow-wrap:anywhere]">{request.prospect}</span>
              {request.note && (
                <span className="block max-w-prose whitespace-pre-line text-soft text-xs [overflow-wrap:anywhere]">
                  {request.note}
                </span>
              )}
              <span className="block text-soft text-xs sm:hidden">
                {formatDay(request.askedOn, locale)} · {request.askedBy}
              </span>
            </Cell>
            <Cell className="hidden sm:table-cell">
              <span className="block">{formatDay(request.askedOn, locale)}</span>
              <span className="block text-soft text-xs">{request.askedBy}</span>
            </Cell>
            <Cell>
              <RequestResult request={request} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
