"use client";

import dynamic from "next/dynamic";
import type { PresentationProps } from "./presentation";
import { usePlace } from "./use-place";

const Presentation = dynamic(() => import("./presentation").then((module) => module.Presentation), { ssr: false });

/** Presents the board when the address says so; until then its code is not loaded. */
export function PresentHost(props: PresentationProps) {
  const { place } = usePlace();
  return place === null ? null : <Presentation {...props} />;
}
