"use client";

import { useTranslations } from "next-intl";
import { renewLinkAction, setDisabledAction } from "@/lib/users/actions";
import { Button } from "../ui/button";
import { useFormAction } from "../ui/use-form-action";
import { OneTimeLink } from "./one-time-link";

/** What an admin can do with a user: a new link to come in by, out at once, or in again. */
export function UserActions({ userId, name, disabled }: { userId: number; name: string; disabled: boolean }) {
  const t = useTranslations("admin.users");
  const [link, renew, renewing] = useFormAction(renewLinkAction);
  const [state, toggle, toggling] = useFormAction(setDisabledAction);
  const error = link.error ?? state.error;
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex flex-wrap justify-end gap-x-4">
        {!disabled && (
          <form action={renew}>
            <input type="hidden" name="userId" value={userId} />
            <input type="hidden" name="name" value={name} />
            <Button type="submit" look="plain" small busy={renewing} aria-label={t("newLinkFor", { name })}>
              {t("newLink")}
            </Button>
          </form>
        )}
        <form action={toggle}>
          <input type="hidden" name="userId" value={userId} />
          <input type="hidden" name="disabled" value={disabled ? "no" : "yes"} />
          <Button
            type="submit"
            look="plain"
            small
            busy={toggling}
            aria-label={t(disabled ? "enableNamed" : "disableNamed", { name })}
          >
            {t(disabled ? "enable" : "disable")}
          </Button>
        </form>
      </div>
      {error && (
        <p role="alert" className="max-w-xs text-bad text-sm">
          {error}
        </p>
      )}
      {link.link && <OneTimeLink link={link.link} person={name} />}
    </div>
  );
}
