"use client";

import { useEffect, useState } from "react";
import type { Found } from "@/lib/accounts/search";

/** Long enough that a quick typist asks once, too short to be noticed. */
const WAIT_MS = 80;

const NOTHING: Found = { accounts: [], contacts: [] };

interface Search {
  found: Found;
  /** What `found` matches, so that an answer is not taken for one to words that were typed since. */
  of: string;
  /** The server could not be reached. */
  failed: boolean;
}

/** What matches the words among the reader's accounts and contacts; what was found before stays until the answer is there. */
export function useSearch(words: string, { only }: { only?: "accounts" } = {}): Search {
  const [search, setSearch] = useState<Search>({ found: NOTHING, of: "", failed: false });
  const typed = words.trim();
  useEffect(() => {
    if (typed === "") {
      setSearch({ found: NOTHING, of: "", failed: false });
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: typed, ...(only ? { only } : {}) });
      try {
        const response = await fetch(`/api/accounts/search?${query}`, { signal: stop.signal });
        if (!response.ok) throw new Error(String(response.status));
        const found: Found = await response.json();
        setSearch({ found, of: typed, failed: false });
      } catch {
        if (!stop.signal.aborted) setSearch({ found: NOTHING, of: typed, failed: true });
      }
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, only]);
  return search;
}
