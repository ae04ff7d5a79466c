import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AccountsAnswer, CohortAnswer, GroupedExplanation, RowsAnswer } from "@/lib/board/answers";

/** Figures change with imports, not by the second. */
const FRESH_MS = 60_000;

/** The query of a board's address: what the explanation is asked with, whatever order the address has it in. */
function queryOf(address: string): string {
  const params = new URL(address, "http://board").searchParams;
  params.delete("account");
  params.sort();
  return params.toString();
}

/** A request that the server refused with a sentence for the reader. */
export class RefusedRequest extends Error {}

async function fetchJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { accept: "application/json" } });
  if (!response.ok) {
    const refusal: { error?: { message?: string } } | null = await response.json().catch(() => null);
    if (refusal?.error?.message) throw new RefusedRequest(refusal.error.message);
    throw new Error(`${response.status} ${path}`);
  }
  // The answer of this program's own route, which is typed by the same declaration.
  return (await response.json()) as T;
}

/** The explanation of the figure that an address of the board names. */
export function explanationQuery(address: string) {
  const query = queryOf(address);
  return queryOptions({
    queryKey: ["explanation", query],
    queryFn: ({ signal }) => fetchJson<GroupedExplanation>(`/api/board/explanation?${query}`, signal),
    staleTime: FRESH_MS,
  });
}

/** One page of the accounts behind that figure. */
export async function fetchAccounts(address: string, offset: number, signal: AbortSignal): Promise<AccountsAnswer> {
  return fetchJson<AccountsAnswer>(`/api/board/accounts?${queryOf(address)}&offset=${offset}`, signal);
}

/** One page of the customers of the cohort grid's cell that an address names. */
export async function fetchCohort(address: string, offset: number, signal: AbortSignal): Promise<CohortAnswer> {
  return fetchJson<CohortAnswer>(`/api/board/cohort?${queryOf(address)}&offset=${offset}`, signal);
}

/** The rows of one account behind that figure. */
export function rowsQuery(address: string, account: number) {
  const query = queryOf(address);
  return queryOptions({
    queryKey: ["rows", query, account],
    queryFn: ({ signal }) => fetchJson<RowsAnswer>(`/api/board/rows?${query}&account=${account}`, signal),
    staleTime: FRESH_MS,
  });
}

/** Fetches an explanation before it is asked for. */
export function usePrefetchExplanation(address: string): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.prefetchQuery(explanationQuery(address)), [client, address]);
}
