"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { SidePanel } from "@/components/ui/side-panel";
import { Skeleton } from "@/components/ui/skeleton";
import type { ExplanationAnswer } from "@/lib/board/answers";
import { AccountList } from "./account-list";
import { AccountRows } from "./account-rows";
import { Explanation, Part } from "./explanation";
import { explanationQuery } from "./explanation-query";
import { useFigureFormat } from "./notation";
import { QueryFailure } from "./query-failure";
import { TargetPart } from "./target-part";

interface ExplanationPanelProps {
  /** The board's address with the figure in it; what is shown follows from it. */
  address: string;
  account: number | null;
  onAccount: (account: number | null) => void;
  onGroup: (group: string) => void;
  onUse: (definition: string) => void;
  onClose: () => void;
}

/** The panel beside the board: a figure explained, then the accounts behind it, then the rows of one of them. */
export function ExplanationPanel({ address, account, onAccount, onGroup, onUse, onClose }: ExplanationPanelProps) {
  const t = useTranslations("board.explanation");
  const format = useFigureFormat();
  const query = useQuery(explanationQuery(address));
  const answer = query.data;
  /** Whose rows were shown last. */
  const [left, setLeft] = useState<number | null>(null);
  const open = (shown: number) => {
    setLeft(shown);
    onAccount(shown);
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title={answer?.name ?? t("loading")}
      description={
        answer &&
        [format.period(answer.row.period, answer.grain), answer.of, answer.definition.name]
          .filter((part) => part !== null)
          .join(" · ")
      }
    >
      {query.isError && <QueryFailure error={query.error} onRetry={() => query.refetch()} />}
      {account !== null ? (
        <AccountRows address={address} account={account} onBack={() => onAccount(null)} />
      ) : answer === undefined ? (
        !query.isError && <Skeleton className="h-96 w-full" />
      ) : (
        <div className="flex flex-col gap-8">
          {answer.groups.length > 0 && (
            <Select
              label={t("group")}
              value={answer.row.group ?? ""}
              options={answer.groups.map(({ group, name }) => ({ value: group, label: name }))}
              onChange={(event) => onGroup(event.target.value)}
            />
          )}
          <Explanation answer={answer} onUse={onUse}>
            {answer.target && (
              <Part title={t("target")}>
                <TargetPart answer={answer.target} unit={answer.definition.unit} />
              </Part>
            )}
          </Explanation>
          {answer.isListed && (
            <Part title={t("accounts")}>
              <AccountList address={address} figure={answer.stale ? null : answer.row} onOpen={open} left={left} />
            </Part>
          )}
          <Freshness answer={answer} />
        </div>
      )}
    </SidePanel>
  );
}

function Freshness({
  answer,
}: {
  answer: Pick<ExplanationAnswer, "metric" | "asOf" | "stale" | "pending" | "source">;
}) {
  const t = useTranslations("board");
  const format = useFigureFormat();
  return (
    <Part title={t("explanation.freshness")}>
      <div className="flex flex-col gap-1 text-sm text-soft">
        {answer.asOf && (
          <p className={answer.stale ? "text-warn" : undefined}>
            {t(answer.stale ? "tile.stale" : "asOf", { when: format.moment(answer.asOf) })}
          </p>
        )}
        {answer.pending > 0 && <p>{t("pending", { count: answer.pending })}</p>}
        <p>
          {t("explanation.source")}: {answer.source}
        </p>
        <p>
          <Link href={`/definitions#${answer.metric}`}>{t("explanation.definitionLink")}</Link>
        </p>
      </div>
    </Part>
  );
}
