import { notFound, redirect } from "next/navigation";
import { loadViewAddress } from "@/lib/views/loaders";
import { viewId } from "@/lib/views/schema";

/** The lasting address of a saved view, for mails and bookmarks: leads to the board and filters that it keeps now. */
export default async function View({ params }: { params: Promise<{ id: string }> }) {
  const { data } = viewId.safeParse(await params);
  const address = data ? await loadViewAddress(data.id) : null;
  if (address === null) notFound();
  redirect(address);
}
