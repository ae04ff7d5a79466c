"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { accountsAddress } from "@/lib/accounts/schema";
import type { AccountPage } from "@/lib/accounts/types";

/** What the server sent with the page, and for which filters. */
export interface FirstPage {
  query: string;
  page: AccountPage;
}

/** The lines of the list as far as they were read; those of other filters stay until the new ones are there. */
export function useAccountPages(query: string, first: FirstPage) {
  return useInfiniteQuery({
    queryKey: ["account-lines", query],
    queryFn: ({ pageParam, signal }) => fetchPage(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    // What was just sent is not asked for again, and what is old is.
    ...(first.query === query ? { initialData: { pages: [first.page], pageParams: [null] } } : {}),
    staleTime: 30_000,
  });
}

async function fetchPage(query: string, after: string | null, signal: AbortSignal): Promise<AccountPage> {
  const asked = new URLSearchParams(query);
  if (after) asked.set("after", after);
  const response = await fetch(accountsAddress("/api/accounts", asked.toString()), { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
