import { Fragment } from "react";
import type { FigureFormat } from "@/lib/board/figure-format";
import type { FormulaPiece } from "@/lib/board/formula-with-numbers";

interface FormulaProps {
  pieces: readonly FormulaPiece[];
  /** Names of the sums, said on hover. */
  names: Readonly<Record<string, string>>;
  result: string;
  format: FigureFormat;
}

/** A formula with its numbers put in: 100 × (50 − 30) ÷ (50 + 20 + 30) = 20. */
export function Formula({ pieces, names, result, format }: FormulaProps) {
  return (
    <p className="figure-large text-lg leading-relaxed">
      {pieces.map((piece, index) => (
        // The pieces of a formula never change places.
        <Fragment key={index}>
          {write(piece, names, format)}
          {piece.kind === "sign" && piece.text === "(" ? "" : isBefore(pieces[index + 1], ")") ? "" : " "}
        </Fragment>
      ))}
      = <strong className="font-semibold">{result}</strong>
    </p>
  );
}

function write(piece: FormulaPiece, names: FormulaProps["names"], format: FigureFormat) {
  if (piece.kind === "sign") return <span className="text-soft">{piece.text}</span>;
  if (piece.kind === "number") return format.number(piece.value);
  return (
    <abbr title={names[piece.sum]} className="no-underline">
      {format.fine(piece.value, piece.unit)}
    </abbr>
  );
}

function isBefore(piece: FormulaPiece | undefined, text: string): boolean {
  return piece?.kind === "sign" && piece.text === text;
}
