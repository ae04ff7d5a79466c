import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { PageLink } from "@/components/ui/page-link";

interface OpenedAccountProps {
  name: string;
  /** Null of what belongs to no account, which has no page. */
  code: string | null;
  /** Shows its rows. */
  onOpen: () => void;
  /** The reader comes back from its rows. */
  lastOpened?: boolean;
}

/** An account in a list behind a figure: its name opens its rows, its code its page. */
export function OpenedAccount({ name, code, onOpen, lastOpened = false }: OpenedAccountProps) {
  const t = useTranslations("board.explanation");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (lastOpened) button.current?.focus();
  }, [lastOpened]);
  return (
    <>
      <button
        ref={button}
        type="button"
        onClick={onOpen}
        className="min-h-6 text-left text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        {name}
      </button>
      {code !== null && (
        <PageLink
          href={`/accounts/${encodeURIComponent(code)}`}
          aria-label={t("accountPage", { name })}
          className="ml-2 whitespace-nowrap text-faint text-xs underline-offset-3 hover:text-accent hover:underline max-sm:ml-0 max-sm:block"
        >
          {name === code ? "→" : code}
        </PageLink>
      )}
    </>
  );
}
