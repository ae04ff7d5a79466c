import { notFound, redirect } from "next/navigation";
import { savedId } from "@/lib/saved/schema";
import { loadViewAddress } from "@/lib/views/loaders";

/** The lasting address of a saved view, for mails and bookmarks: leads to the board and filters that it keeps now. */
export default async function View({ params }: { params: Promise<{ id: string }> }) {
  const { data } = savedId.safeParse(await params);
  const address = data ? await loadViewAddress(data.id) : null;
  if (address === null) notFound();
  redirect(address);
}
