import { classes } from "@/components/ui/classes";
import type { Shares } from "@/lib/charts/prepare-shares";

/** Grounds of the groups; written out, since the style sheet is made from the names found in the source. */
const GROUNDS: Record<string, string> = {
  promoters: "bg-promoters",
  passives: "bg-passives",
  detractors: "bg-detractors",
};

const HATCHED =
  "bg-[image:repeating-linear-gradient(135deg,transparent_0_2px,color-mix(in_srgb,var(--color-paper)_65%,transparent)_2px_5px)]";

/** A whole split into groups, one bar per period; periods in progress are hatched, those without answers left out. */
export function Stacks({ shares, groups }: { shares: Shares; groups: readonly string[] }) {
  return (
    <div className="absolute inset-0 flex">
      {shares.rows.map(({ period, complete, shares: parts }) => (
        <div key={period} className="flex min-w-0 flex-1 flex-col-reverse items-center">
          {parts &&
            groups.map((group) => (
              <div
                key={group}
                className={classes(GROUNDS[group], !complete && HATCHED, "w-4/5")}
                style={{ height: `${parts[group] ?? 0}%` }}
              />
            ))}
        </div>
      ))}
    </div>
  );
}
