import { getTranslations } from "next-intl/server";

/** How many groups a drawing leaves to its table; nothing where it shows them all. */
export async function AndMore({ count }: { count: number }) {
  if (count === 0) return null;
  const t = await getTranslations("boards");
  return <p className="mt-1 text-soft text-xs">{t("more", { count })}</p>;
}
