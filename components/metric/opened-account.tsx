import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";

interface OpenedAccountProps {
  name: string;
  code: string;
  /** Shows its rows. */
  onOpen: () => void;
}

/** An account in a list behind a figure: its name opens its rows, its code its page. */
export function OpenedAccount({ name, code, onOpen }: OpenedAccountProps) {
  const t = useTranslations("board.explanation");
  return (
    <>
      <button
        type="button"
        onClick={onOpen}
        // Figures beside a name of two lines stand at the first of them.
        className="min-h-6 align-top text-left text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        {name}
      </button>
      <PageLink
        href={`/accounts/${encodeURIComponent(code)}`}
        aria-label={t("accountPage", { name })}
        className="ml-2 whitespace-nowrap text-faint text-xs underline-offset-3 hover:text-accent hover:underline max-sm:ml-0 max-sm:block"
      >
        {name === code ? "→" : code}
      </PageLink>
    </>
  );
}
