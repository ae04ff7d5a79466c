"use client";

import { useTranslations } from "next-intl";
import type { LinkState } from "@/lib/users/link-state";
import { Notice } from "../ui/notice";
import { OneTimeLink } from "./one-time-link";

/** What became of a link just made: sent, or here to be copied, with the reason why it was not sent. */
export function LinkNotice({ state: { link, person = "", sentTo, notSent } }: { state: LinkState }) {
  const t = useTranslations("users.link");
  if (sentTo) {
    return (
      <Notice tone="good" live>
        {t("sent", { name: person, email: sentTo })}
      </Notice>
    );
  }
  if (!link) return null;
  return (
    <div className="flex w-full flex-col gap-3">
      {notSent && (
        <Notice tone="warn" live>
          {notSent}
        </Notice>
      )}
      <OneTimeLink link={link} person={person} />
    </div>
  );
}
