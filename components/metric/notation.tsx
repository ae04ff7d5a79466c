"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type FigureFormat, figureFormat, type Notation } from "@/lib/board/figure-format";

const Reader = createContext<Notation>({ locale: "en", currency: "EUR", timeZone: "UTC" });

/** Tells client components inside in which notation figures are written. */
export function NotationProvider({ notation, children }: { notation: Notation; children: ReactNode }) {
  return <Reader value={notation}>{children}</Reader>;
}

/** The reader's formatters, in client components. */
export function useFigureFormat(): FigureFormat {
  const notation = useContext(Reader);
  return useMemo(() => figureFormat(notation), [notation]);
}

/** The notation itself, for fields that are typed in it. */
export function useNotation(): Notation {
  return useContext(Reader);
}
