import { Link } from "./link";

interface Way {
  label: string;
  /** Null where there is no such page. */
  href: string | null;
}

/** The ways back and on below a list whose pages are plain addresses; nothing where there is but one. */
export function PageLinks({ back, on }: { back: Way; on: Way }) {
  if (back.href === null && on.href === null) return null;
  return (
    <p className="mt-4 flex gap-6 text-sm">
      {back.href !== null && <Link href={back.href}>{back.label}</Link>}
      {on.href !== null && <Link href={on.href}>{on.label}</Link>}
    </p>
  );
}
