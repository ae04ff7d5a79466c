import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { OwnSession } from "@/lib/account/data";
import { describeAgent } from "@/lib/account/describe-agent";
import { formatInstant } from "@/lib/format/dates";

interface SessionRowProps {
  session: OwnSession;
  notation: Parameters<typeof formatInstant>[1];
  /** It is the one of this request. */
  current?: boolean;
  /** How to end it. */
  children?: ReactNode;
}

/** One browser that somebody is signed in with. */
export async function SessionRow({ session, notation, current, children }: SessionRowProps) {
  const t = await getTranslations("auth.account");
  const { userAgent, address, createdAt, lastSeenAt } = session;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b py-3 text-sm">
      <div>
        <p className="font-medium">
          {describeAgent(userAgent) ?? t("unknownDevice")}
          {current && <span className="ml-2 font-normal text-good">{t("thisSession")}</span>}
        </p>
        <p className="text-soft">
          {address && `${address} · `}
          {t("since", { date: formatInstant(createdAt, notation) })} ·{" "}
          {t("lastUsed", { date: formatInstant(lastSeenAt, notation) })}
        </p>
      </div>
      {children}
    </li>
  );
}
