"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { NotationProvider } from "@/components/metric/notation";
import type { Notation } from "@/lib/board/figure-format";
import { BoardTransition } from "./board-transition";

/** What the board's client components need around them. */
export function BoardProviders({ notation, children }: { notation: Notation; children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } } }),
  );
  return (
    <NuqsAdapter>
      <QueryClientProvider client={client}>
        <NotationProvider notation={notation}>
          <BoardTransition>{children}</BoardTransition>
        </NotationProvider>
      </QueryClientProvider>
    </NuqsAdapter>
  );
}
