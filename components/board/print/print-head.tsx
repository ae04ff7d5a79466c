import { Logo } from "@/components/settings/logo";
import { loadPrintFacts, loadPrintMast } from "@/lib/board/print-loaders";
import type { BoardDeclaration } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";

/** On paper, above everything: whose report this is, when it was made and by whom. */
export async function PrintMast() {
  const { organisation, logo, made } = await loadPrintMast();
  return (
    <div className="hidden items-baseline justify-between gap-8 border-ink border-b pb-2 text-sm print:flex">
      <p className="flex items-center gap-4 font-semibold font-serif text-lg">
        {logo && <Logo version={logo} name="" />}
        {organisation}
      </p>
      <p className="text-right text-soft">{made}</p>
    </div>
  );
}

/** On paper, in place of the controls: what they are set to, in words, and how far the data reach. */
export async function PrintFacts({ view, board }: { view: BoardView; board: BoardDeclaration }) {
  const { facts, reach } = await loadPrintFacts(view, board);
  return (
    <dl className="hidden grid-cols-[max-content_minmax(0,1fr)_max-content] gap-x-4 gap-y-0.5 border-line border-y py-2 text-sm print:grid">
      {facts.map(({ id, name, value }, index) => (
        <div key={id} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className={index === 0 ? undefined : "col-span-2"}>{value}</dd>
          {index === 0 && <dd className="text-right text-soft">{reach}</dd>}
        </div>
      ))}
    </dl>
  );
}
