import { getTranslations } from "next-intl/server";
import { Formula } from "@/components/metric/formula";
import type { FigureFormat } from "@/lib/board/figure-format";
import type { DefinitionEntry } from "@/lib/definitions/types";

interface WorkedExampleProps {
  example: NonNullable<DefinitionEntry["example"]>;
  format: FigureFormat;
}

/** Numbers by name, and what they come to: by the formula with them put in, or plainly where it is a product of ratios. */
export async function WorkedExample({ example, format }: WorkedExampleProps) {
  const t = await getTranslations("definitions");
  const { sums, pieces, unit } = example;
  const result = format.fine(example.result, unit);
  return (
    <>
      <ul className="flex flex-wrap gap-x-5 gap-y-0.5">
        {sums.map(({ sum, name, value, unit }) => (
          <li key={sum}>
            <span className="text-soft">{name}:</span>{" "}
            <span className="whitespace-nowrap">{format.fine(value, unit)}</span>
          </li>
        ))}
      </ul>
      {pieces.length > 0 ? (
        <Formula
          pieces={pieces}
          names={Object.fromEntries(sums.map(({ sum, name }) => [sum, name]))}
          result={result}
          format={format}
        />
      ) : (
        <p className="text-base">
          {t.rich("gives", { result, strong: (chunks) => <strong className="font-semibold">{chunks}</strong> })}
        </p>
      )}
    </>
  );
}
