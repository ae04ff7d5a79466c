/** A full triangle for what is real, a wave for what may be chance: the same as at the change of a tile. */
export function EffectShape({ up, certain }: { up: boolean; certain: boolean }) {
  return (
    <svg viewBox="0 0 10 10" className="size-2.5 shrink-0 overflow-visible" aria-hidden="true">
      {certain ? (
        <path d={up ? "M5,0.5 L9.5,9 H0.5 Z" : "M5,9.5 L9.5,1 H0.5 Z"} fill="currentColor" />
      ) : (
        <path d="M0,5 C2,1 3.5,1 5,5 S8,9 10,5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
    </svg>
  );
}
