import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import type { Account } from "@/lib/account-page/types";
import { requireSession } from "@/lib/auth/gate";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { loadNotes } from "@/lib/notes/loaders";
import { NewNote, NoteEditor } from "./note-editor";

/** What people wrote down about the account; each may change their own. */
export async function NotesCard({ account }: { account: Account }) {
  const [t, notes, { userId }, notation] = await Promise.all([
    getTranslations("account.notes"),
    loadNotes(account.code),
    requireSession(),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  return (
    <Card title={t("title")}>
      <NewNote account={account.code} />
      <ul className="mt-4 text-sm">
        {notes.map((note) => {
          const when = format.moment(note.createdAt.toISOString());
          return (
            <li key={note.id} className="border-line border-t py-2.5">
              <p className="max-w-prose whitespace-pre-line break-words">{note.text}</p>
              <div className="mt-1 flex flex-wrap items-baseline gap-x-3 text-soft text-xs">
                <span>
                  {note.author} · {when}
                  {note.editedAt && ` · ${t("edited")}`}
                </span>
                {note.userId === userId && (
                  <NoteEditor account={account.code} id={note.id} text={note.text} day={when} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
