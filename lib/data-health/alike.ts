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

/** Names a pair of accounts, in whichever order they are given. */
export const pairKey = (one: number, other: number): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

type By = Found<"accounts-alike">["detail"]["by"][number];

/**
 * Pairs of accounts that look like one: by the same name apart from legal form and punctuation, by nearly the same, or
 * because their contacts have addresses at one host that is nobody's in particular. What several signs say comes first.
 *
 * @param ownHosts  those of the organisation's own people
 * @param apart  pairs of which somebody said that they are two; each of them may still look like a third
 */
export function findAlike(
  accounts: readonly Named[],
  contacts: readonly AtHost[],
  ownHosts: ReadonlySet<string>,
  apart: ReadonlySet<string> = new Set(),
): Found<"accounts-alike">[] {
  const pairs = new Map<string, Found<"accounts-alike">>();
  const add = (one: number, other: number, by: By, domain: string | null = null) => {
    const [accountId, otherId] = one < other ? [one, other] : [other, one];
    const key = pairKey(one, other);
    const detail = pairs.get(key)?.detail ?? { by: [], domain: null };
    const signs = detail.by.includes(by) ? detail.by : [...detail.by, by];
    pairs.set(key, { accountId, otherId, detail: { by: signs, domain: domain ?? detail.domain } });
  };
  const may = (one: number, other: number) => !apart.has(pairKey(one, other));
  const byName = grouped(accounts, ({ name }) => companyName(name));
  for (const same of byName.values())
    pairUp(
      same.map(({ id }) => id),
      may,
      (one, other) => add(one, other, "name"),
    );
  for (const [one, other] of similarPairs([...byName.keys()])) {
    const first = byName.get(one)?.[0];
    const second = first && byName.get(other)?.find(({ id }) => may(first.id, id));
    if (first && second) add(first.id, second.id, "similar");
  }
  const foreign = contacts.filter(({ host }) => !PUBLIC_MAIL_HOSTS.has(host) && !ownHosts.has(host));
  for (const [host, there] of grouped(foreign, (each) => each.host))
    if (there.length <= MOST_AT_HOST)
      pairUp(
        there.map(({ accountId }) => accountId),
        may,
        (one, other) => add(one, other, "domain", host),
      );
  return [...pairs.values()].sort((a, b) => weight(b) - weight(a) || a.accountId - b.accountId);
}

/** Each with the first before it that it may be: once those are merged, all are one. */
function pairUp(
  same: readonly number[],
  may: (one: number, other: number) => boolean,
  add: (one: number, other: number) => void,
): void {
  for (const [place, other] of same.entries()) {
    const before = same.findIndex((one) => may(one, other));
    const first = same[before];
    if (first !== undefined && before < place) add(first, other);
  }
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
