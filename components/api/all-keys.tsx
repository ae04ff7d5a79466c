import { loadAllKeys } from "@/lib/api-keys/loaders";
import { KeyList } from "./key-list";

/** Everybody's keys. */
export async function AllKeys() {
  return <KeyList keys={await loadAllKeys()} named now={new Date()} />;
}
