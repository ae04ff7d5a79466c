import { getTranslations } from "next-intl/server";
import type { User } from "@/lib/users/data";
import { loadLeaving } from "@/lib/users/loaders";
import { Notice } from "../ui/notice";
import { OffBoardForm } from "./off-board-form";

/** What somebody who leaves has in hand, and who takes it over. */
export async function LeavingCard({ user }: { user: User }) {
  const t = await getTranslations("users.leaving");
  const { counts, candidates } = await loadLeaving(user);
  if (user.successor !== null) {
    return (
      <div className="flex flex-col gap-4 text-sm">
        <p>{t("left", { name: user.successor })}</p>
        {counts.accounts > 0 && <Notice tone="warn">{t("later")}</Notice>}
      </div>
    );
  }
  const entries = Object.entries(counts).filter(([, count]) => count > 0);
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-prose text-sm text-soft">{t("lead", { name: user.name })}</p>
      {entries.length === 0 ? (
        <p className="text-sm">{t("nothing")}</p>
      ) : (
        <ul className="max-w-md text-sm">
          {entries.map(([key, count]) => (
            <li key={key} className="border-line border-b py-1.5 tabular-nums">
              {t(`counts.${key}`, { count })}
            </li>
          ))}
        </ul>
      )}
      {candidates.length === 0 ? (
        <p className="text-sm text-warn">{t("nobody")}</p>
      ) : (
        <OffBoardForm userId={user.id} name={user.name} candidates={candidates} />
      )}
    </div>
  );
}
