import { PageLink } from "@/components/ui/page-link";

interface AccountNameProps {
  code: string;
  name: string;
  /** What tells the account from others, already in words; blanks are left out. */
  notes?: readonly (string | null)[];
}

/** An account in a list: its name, which opens its page, and what sort of customer it is. */
export function AccountName({ code, name, notes = [] }: AccountNameProps) {
  const known = notes.filter(Boolean).join(" · ");
  return (
    <>
      <PageLink
        href={`/accounts/${encodeURIComponent(code)}`}
        className="font-medium underline-offset-4 [overflow-wrap:anywhere] hover:underline"
      >
        {name}
      </PageLink>
      {known && <span className="block text-soft text-xs">{known}</span>}
    </>
  );
}
