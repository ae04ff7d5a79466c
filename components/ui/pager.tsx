import { Button } from "./button";

interface Turn {
  label: string;
  /** Null where there is no such page. */
  turn: (() => void) | null;
}

interface PagerProps {
  back: Turn;
  on: Turn;
  /** Where one is, in words. */
  place?: string;
}

/** Turns the pages of a list that the address holds; nothing where there is but one. */
export function Pager({ back, on, place }: PagerProps) {
  if (back.turn === null && on.turn === null) return null;
  return (
    <div className="print:hidden flex items-center gap-4 pt-3 text-sm">
      <TurnButton {...back} />
      {place && <span className="text-soft">{place}</span>}
      <TurnButton {...on} />
    </div>
  );
}

function TurnButton({ label, turn }: Turn) {
  return (
    <Button look="secondary" small disabled={turn === null} onClick={() => turn?.()}>
      {label}
    </Button>
  );
}
