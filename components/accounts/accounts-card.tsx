import { loadAccountPage, loadColumns, loadTakers } from "@/lib/accounts/loaders";
import { type AccountsAddress, writeAccountsQuery } from "@/lib/accounts/schema";
import { requireSession } from "@/lib/auth/gate";
import { loadChoices } from "@/lib/board/loaders";
import { WORKERS } from "@/lib/follow-ups/types";
import { loadShownModel } from "@/lib/health/loaders";
import { loadSegments } from "@/lib/segments/loaders";
import { AccountsList } from "./accounts-list";

/** The list of accounts with all that is done with it; its first page comes with the page. */
export async function AccountsCard({ address }: { address: AccountsAddress }) {
  const { scope, role } = await requireSession();
  const [first, columns, choices, segments, model, takers] = await Promise.all([
    loadAccountPage(address, null),
    loadColumns(),
    loadChoices(),
    loadSegments(),
    loadShownModel(),
    role === "admin" ? loadTakers() : [],
  ]);
  return (
    <AccountsList
      first={{ query: writeAccountsQuery(address), page: first }}
      columns={columns}
      choices={choices}
      segments={segments}
      thresholds={model?.thresholds ?? null}
      seesAll={scope.kind === "all"}
      mayFollowUp={WORKERS.includes(role)}
      takers={takers}
    />
  );
}
