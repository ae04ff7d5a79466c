import { Notice } from "./notice";

/** What is wrong with a form as a whole, read out at once; nothing while all is well. */
export function FormFault({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return (
    <Notice tone="bad" live>
      {children}
    </Notice>
  );
}
