import { companyName } from "./company-name";
import type { Found } from "./findings";
import { PUBLIC_MAIL_HOSTS } from "./mail-hosts";
import { similarPairs } from "./similar";

/** A host that more accounts than this share is that of a group or an agency. */
const MOST_AT_HOST = 4;

interface Named {
  id: number;
  name: string;
}

interface AtHost {
  accountId: number;
  host: string;
}

type By = Found<"accounts-alike">["detail"]["by"][number];

/**
 * Pairs of accounts that look like one: by the same name apart from legal form and punctuation, by nearly the same, or
 * because their contacts have addresses at one host that is nobody's in particular. What several signs say comes first.
 *
 * @param ownHosts  those of the organisation's own people
 */
export function findAlike(
  accounts: readonly Named[],
  contacts: readonly AtHost[],
  ownHosts: ReadonlySet<string>,
): Found<"accounts-alike">[] {
  const pairs = new Map<string, Found<"accounts-alike">>();
  const add = (one: number, other: number, by: By, domain: string | null = null) => {
    const [accountId, otherId] = one < other ? [one, other] : [other, one];
    const key = `${accountId} ${otherId}`;
    const detail = pairs.get(key)?.detail ?? { by: [], domain: null };
    const signs = detail.by.includes(by) ? detail.by : [...detail.by, by];
    pairs.set(key, { accountId, otherId, detail: { by: signs, domain: domain ?? detail.domain } });
  };
  const byName = grouped(accounts, ({ name }) => companyName(name));
  for (const same of byName.values()) pairUp(same, (one, other) => add(one.id, other.id, "name"));
  for (const [one, other] of similarPairs([...byName.keys()])) {
    const [first, second] = [byName.get(one)?.[0], byName.get(other)?.[0]];
    if (first && second) add(first.id, second.id, "similar");
  }
  const foreign = contacts.filter(({ host }) => !PUBLIC_MAIL_HOSTS.has(host) && !ownHosts.has(host));
  for (const [host, there] of grouped(foreign, (each) => each.host))
    if (there.length <= MOST_AT_HOST)
      pairUp(there, (one, other) => add(one.accountId, other.accountId, "domain", host));
  return [...pairs.values()].sort((a, b) => weight(b) - weight(a) || a.accountId - b.accountId);
}

/** The first with each of the others: once those are merged, all are one. */
function pairUp<Item>(same: readonly Item[], add: (one: Item, other: Item) => void): void {
  const [first, ...others] = same;
  if (first) for (const other of others) add(first, other);
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

const WEIGHTS: Record<By, number> = { name: 4, similar: 2, domain: 3 };
const weight = ({ detail }: Found<"accounts-alike">) => detail.by.reduce((sum, by) => sum + WEIGHTS[by], 0);
