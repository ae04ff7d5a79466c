import { Link } from "../ui/link";

interface Named {
  code: string;
  name: string;
}

/** An account's name with its code below; it leads to the account. */
export function NamedAccount({ account: { code, name } }: { account: Named }) {
  return (
    <span className="[overflow-wrap:anywhere]">
      <Link href={`/accounts/${encodeURIComponent(code)}`}>{name}</Link>
      <span className="block text-soft">{code}</span>
    </span>
  );
}

/** Where the merge of two accounts is looked at before it is done. */
export function mergeAddress(from: Named, into: Named): string {
  return `/admin/data/merge?${new URLSearchParams({ from: from.code, into: into.code })}`;
}
