import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FigureFormat } from "@/lib/board/figure-format";
import type { DefinitionEntry } from "@/lib/definitions/types";
import { WorkedExample } from "./worked-example";

interface OneDefinitionProps {
  definition: DefinitionEntry;
  /** The definition that this one is a rival of: only what differs from it is told. */
  standard?: DefinitionEntry;
  format: FigureFormat;
  heading: "h4" | "h5";
  /** What stands small beside the name. */
  label: ReactNode;
  /** An example in words, of what a formula cannot show. */
  inWords?: string | null;
}

/** One way to reckon: its name, its formula in words, and what is to be known of its figures. */
export async function OneDefinition({ definition, standard, format, heading, label, inWords }: OneDefinitionProps) {
  const t = await getTranslations("definitions");
  const { name, formula, unit, interval, noData, usedBy, example } = definition;
  const Heading = heading;
  // A figure that is a sum as it stands would only be said twice.
  const worked = example && example.pieces.length !== 1 ? example : null;
  return (
    <div>
      {/* Headings are serif elsewhere; here that is the face of the indicator's name alone. */}
      <Heading className="font-medium font-sans text-base">
        {name} <span className="ml-1 font-normal text-sm text-soft">{label}</span>
      </Heading>
      <p className="mt-1">{formula}</p>
      <dl className="mt-2 grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm empty:hidden">
        {unit !== standard?.unit && <Fact name={t("unit")}>{unit}</Fact>}
        {interval !== standard?.interval && <Fact name={t("interval")}>{interval}</Fact>}
        {noData && noData !== standard?.noData && <Fact name={t("noData")}>– {noData}</Fact>}
        {usedBy && <Fact name={t("usedBy")}>{usedBy}</Fact>}
        {worked && (
          <Fact name={t("example")}>
            <WorkedExample example={worked} format={format} />
          </Fact>
        )}
        {inWords && <Fact name={t("example")}>{inWords}</Fact>}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
