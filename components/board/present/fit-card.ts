import { zoomToFill } from "@/lib/board/presentation";

const ZOOM = "--present-zoom";

/** Makes the card that is shown as large as the screen lets it be. The style sheet does the rest. */
export function fitCard(card: HTMLElement): void {
  const { style } = document.documentElement;
  const zoom = zoomToFill(window.innerWidth, (tried) => {
    style.setProperty(ZOOM, String(tried));
    return !overflows(card);
  });
  style.setProperty(ZOOM, String(zoom));
}

/** Whether something in it would have to be scrolled to be seen. */
function overflows(card: HTMLElement): boolean {
  return [card, ...card.querySelectorAll<HTMLElement>("[class*='overflow-']")].some((box) => {
    const isCut = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
    return isCut && /auto|scroll/.test(getComputedStyle(box).overflow);
  });
}
