import { saveBlob } from "../ui/save-blob";
import { drawElement } from "./draw-element";

const MARGIN = 24;
const HEADING = 40;
/** Pixels of the picture for each of the page, so that it can be printed. */
const DENSITY = 2;

/**
 * Saves a chart as it stands on the page, with its title, as a PNG file. What is drawn is read off the page, so no chart needs
 * to know of pictures.
 */
export async function savePng(element: HTMLElement, { title, fileName }: { title: string; fileName: string }) {
  const box = element.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = (box.width + 2 * MARGIN) * DENSITY;
  canvas.height = (box.height + 2 * MARGIN + HEADING) * DENSITY;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(DENSITY, DENSITY);
  const page = getComputedStyle(document.documentElement);
  context.fillStyle = page.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = page.color;
  context.font = `600 18px ${getComputedStyle(document.querySelector("h2") ?? element).fontFamily}`;
  context.textBaseline = "middle";
  context.fillText(title, MARGIN, MARGIN + HEADING / 2 - 8, box.width);
  context.translate(MARGIN - box.left, MARGIN + HEADING - box.top);
  drawElement(context, element);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob) saveBlob(blob, fileName);
}
