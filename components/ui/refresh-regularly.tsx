"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Shows the page as it is now every so often; for what goes on by itself and is over sooner or later. */
export function RefreshRegularly({ everyMs }: { everyMs: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
  return null;
}
