import { useEffect, useState } from "react";
import type { Person } from "@/lib/follow-ups/types";

/** Who may work on the account of this code; null until that is known, or where the server cannot be reached. */
export function useWorkers(code: string): readonly Person[] | null {
  const [known, setKnown] = useState<{ code: string; people: Person[] } | null>(null);
  useEffect(() => {
    if (code === "") return;
    const stop = new AbortController();
    fetch(`/api/accounts/workers?${new URLSearchParams({ account: code })}`, { signal: stop.signal })
      .then(async (response) => {
        if (response.ok) setKnown({ code, people: await response.json() });
      })
      // Whoever opens it may still have it themselves, or leave it to nobody.
      .catch(() => {});
    return () => stop.abort();
  }, [code]);
  return known?.code === code ? known.people : null;
}
