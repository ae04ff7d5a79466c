import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { CohortAnswer } from "@/lib/board/answers";
import { asShare } from "@/lib/metrics/cohorts/types";
import { useFigureFormat } from "./notation";
import { OpenedAccount } from "./opened-account";

interface CohortMembersProps {
  answer: CohortAnswer;
  members: CohortAnswer["members"];
  /** The month of the cell, in words. */
  month: string;
  /** Shows the rows of one of them. */
  onOpen: (account: number) => void;
  /** Whose rows the reader comes back from. */
  left: number | null;
}

/** Customers with their parts of numerator and denominator, which add up to the cell; of shares, with a word. */
export function CohortMembers({ answer: { cell, parts, total }, members, month, onOpen, left }: CohortMembersProps) {
  const t = useTranslations("board.cohort");
  const format = useFigureFormat();
  const share = asShare(cell);
  return (
    <Table caption={t("customers")}>
      <thead>
        <tr>
          <HeadCell>{t("customer")}</HeadCell>
          {share ? (
            <HeadCell>{month}</HeadCell>
          ) : (
            <>
              <HeadCell numeric>{t("part")}</HeadCell>
              <HeadCell numeric>{t("below")}</HeadCell>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map(({ accountId, code, name, numerator, denominator }) => (
          <tr key={accountId}>
            <Cell>
              <OpenedAccount name={name} code={code} onOpen={() => onOpen(accountId)} lastOpened={left === accountId} />
            </Cell>
            {share ? (
              <Cell className={numerator > 0 === (share === "customer-churn") ? "font-medium" : "text-soft"}>
                {t(`${share}.${numerator > 0 ? "yes" : "no"}`)}
              </Cell>
            ) : (
              <>
                <Cell numeric>{format.fine(numerator, parts.numerator)}</Cell>
                <Cell numeric>{format.fine(denominator, parts.denominator)}</Cell>
              </>
            )}
          </tr>
        ))}
      </tbody>
      {!share && (
        <tfoot>
          <tr className="font-medium">
            <Cell>{t("total")}</Cell>
            <Cell numeric>{format.fine(total.numerator, parts.numerator)}</Cell>
            <Cell numeric>{format.fine(total.denominator, parts.denominator)}</Cell>
          </tr>
        </tfoot>
      )}
    </Table>
  );
}
