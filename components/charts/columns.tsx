import { classes } from "@/components/ui/classes";
import { colourOf, type SeriesColour } from "@/lib/charts/colours";
import type { Stacks } from "@/lib/charts/prepare-stacks";

const HATCHED =
  "bg-[image:repeating-linear-gradient(135deg,transparent_0_2px,color-mix(in_srgb,var(--color-paper)_65%,transparent)_2px_5px)]";

/** Amounts piled up from 0 and hanging from it, one column per period; periods in progress are hatched. */
export function Columns({ stacks, colours }: { stacks: Stacks; colours: Readonly<Record<string, SeriesColour>> }) {
  return (
    <div className="absolute inset-0 flex">
      {stacks.columns.map(({ period, complete, parts }) => (
        <div key={period} className="relative min-w-0 flex-1">
          {parts.map(({ id, bottom, height }) => (
            <div
              key={id}
              className={classes("absolute inset-x-[10%] min-h-px", !complete && HATCHED)}
              style={{
                bottom: `${bottom}%`,
                height: `${height}%`,
                backgroundColor: colourOf(colours[id] ?? "series-1"),
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
