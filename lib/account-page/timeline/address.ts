import { createSerializer, type SearchParams } from "nuqs/server";
import { accountAddress } from "../address";
import { timelineParsers } from "./schema";

const write = createSerializer(timelineParsers);

/** The address of the account's page, as it is, with the timeline from another place on. */
export function timelineAddress(code: string, search: SearchParams, before: string | null): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const one of [value ?? []].flat()) if (name !== "before") kept.append(name, one);
  const query = kept.toString();
  return write(query ? `${accountAddress(code)}?${query}` : accountAddress(code), { before });
}
