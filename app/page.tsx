import { redirect } from "next/navigation";
import { requireSession } from "@/lib/auth/gate";

/** The board is where everybody starts. */
export default async function StartPage() {
  await requireSession();
  redirect("/board");
}
