import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { loadMoment } from "@/lib/account-page/figures";
import { loadProducts } from "@/lib/account-page/loaders";
import type { HeldProduct } from "@/lib/account-page/products";
import type { Account } from "@/lib/account-page/types";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";

/** What the account takes of what is offered, category by category. */
export async function ProductsCard({ account }: { account: Account }) {
  const moment = await loadMoment();
  if (!moment) return null;
  const [t, products, notation] = await Promise.all([
    getTranslations("account.products"),
    loadProducts(account.code, moment.until),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  const offered = products.filter((product) => product.offered);
  const held = offered.filter((product) => product.held).length;
  const categories = [...new Set(products.map(({ category }) => category))];
  return (
    <Card
      title={t("title")}
      note={t("note", { held, offered: offered.length, month: format.period(moment.period, "month", "short") })}
    >
      {products.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
          {categories.map((category) => (
            <section key={category ?? ""} className="min-w-0">
              <h3 className="border-line border-b pb-1 font-medium text-sm">{category ?? t("noCategory")}</h3>
              <ul className="mt-1 text-sm">
                {products
                  .filter((product) => product.category === category)
                  .map((product) => (
                    <Product key={product.code} product={product} words={wordOf(product)} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Card>
  );

  function wordOf({ held: isHeld, offered: isOffered, lastOn }: HeldProduct): string {
    if (isHeld) return t(isOffered ? "held" : "heldOld");
    return lastOn ? t("until", { day: format.moment(lastOn) }) : t("open");
  }
}

function Product({ product: { name, held }, words }: { product: HeldProduct; words: string }) {
  return (
    <li className="flex items-baseline justify-between gap-4 py-1">
      <span className={classes("min-w-0 break-words", !held && "text-soft")}>
        <span aria-hidden="true" className={classes("mr-2", held ? "text-good" : "text-faint")}>
          {held ? "●" : "○"}
        </span>
        {name}
      </span>
      <span className="shrink-0 text-soft text-xs">{words}</span>
    </li>
  );
}
