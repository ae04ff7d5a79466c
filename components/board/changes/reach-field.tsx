"use client";

import { useTranslations } from "next-intl";

interface ReachFieldProps {
  name: string;
  /** The dimension. */
  label: string;
  offered: readonly string[];
  chosen: readonly string[];
  error?: string;
}

/** Which values of a dimension a change concerned; what no account bears any more stays to be chosen. */
export function ReachField({ name, label, offered, chosen, error }: ReachFieldProps) {
  const t = useTranslations("changes");
  const values = [...new Set([...offered, ...chosen])];
  if (values.length === 0) return null;
  return (
    <details open={chosen.length > 0} className="border-line border-t pt-2">
      <summary className="min-h-6 cursor-pointer text-sm">
        {label}{" "}
        <span className="text-soft">{chosen.length > 0 ? t("chosen", { count: chosen.length }) : t("all")}</span>
      </summary>
      <ul className="mt-2 grid max-h-48 grid-cols-1 gap-x-4 gap-y-1.5 overflow-y-auto sm:grid-cols-2">
        {values.map((value) => (
          <li key={value}>
            <label className="flex min-h-6 items-start gap-2 text-sm">
              <input
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0 break-words">{value}</span>
            </label>
          </li>
        ))}
      </ul>
      {error && <p className="text-bad text-sm">{error}</p>}
    </details>
  );
}
