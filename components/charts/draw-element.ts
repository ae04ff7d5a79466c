/**
 * Draws an element of the page and what is in it on a canvas, at its place in the window: grounds, lines around boxes, paths and
 * boxes of SVG, and words, in the page's own fonts. What charts are made of, and no more: no pictures, no shadows.
 */
export function drawElement(context: CanvasRenderingContext2D, element: Element): void {
  const style = getComputedStyle(element);
  if (style.visibility === "hidden" || style.display === "none" || isForReadersOnly(element)) return;
  if (element instanceof SVGGeometryElement) drawShape(context, element, style);
  else if (element instanceof HTMLElement) drawBox(context, element, style);
  for (const child of element.childNodes) {
    if (child instanceof Element) drawElement(context, child);
    else if (child instanceof Text) drawWords(context, child, style);
  }
}

/** Words for screen readers are clipped to a pixel. */
function isForReadersOnly(element: Element): boolean {
  return element.classList.contains("sr-only");
}

function drawBox(context: CanvasRenderingContext2D, element: HTMLElement, style: CSSStyleDeclaration) {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.fillStyle = style.backgroundColor;
  context.fillRect(left, top, width, height);
  const edges = [
    ["Top", left, top, right, top],
    ["Right", right, top, right, bottom],
    ["Bottom", left, bottom, right, bottom],
    ["Left", left, top, left, bottom],
  ] as const;
  for (const [side, fromX, fromY, toX, toY] of edges) {
    const lineWidth = Number.parseFloat(style[`border${side}Width`]);
    if (lineWidth === 0) continue;
    context.lineWidth = lineWidth;
    context.strokeStyle = style[`border${side}Color`];
    context.setLineDash(style[`border${side}Style`] === "dashed" ? [3, 3] : []);
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
  }
}

/** A path or box of SVG, whose box is stretched to its place while its lines keep their width. */
function drawShape(context: CanvasRenderingContext2D, element: SVGGeometryElement, style: CSSStyleDeclaration) {
  const place = element.getScreenCTM();
  if (!place) return;
  const shape = new Path2D();
  shape.addPath(outlineOf(element), place);
  if (style.fill !== "none") {
    context.globalAlpha = Number(style.fillOpacity) * Number(style.opacity);
    context.fillStyle = style.fill;
    context.fill(shape);
  }
  if (style.stroke !== "none") {
    context.globalAlpha = Number(style.strokeOpacity) * Number(style.opacity);
    context.strokeStyle = style.stroke;
    context.lineWidth = Number.parseFloat(style.strokeWidth);
    context.lineCap = style.strokeLinecap as CanvasLineCap;
    context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
    context.setLineDash(
      style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat),
    );
    context.stroke(shape);
  }
  context.globalAlpha = 1;
}

function outlineOf(element: SVGGeometryElement): Path2D {
  if (element instanceof SVGPathElement) return new Path2D(element.getAttribute("d") ?? "");
  const { x, y, width, height } = element.getBBox();
  const path = new Path2D();
  path.rect(x, y, width, height);
  return path;
}

/** Words, line by line as the page broke them. */
function drawWords(context: CanvasRenderingContext2D, text: Text, style: CSSStyleDeclaration) {
  if (text.data.trim() === "") return;
  context.globalAlpha = Number(style.opacity);
  context.fillStyle = style.color;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textBaseline = "middle";
  for (const { words, box } of linesOf(text)) context.fillText(words, box.left, box.top + box.height / 2);
  context.globalAlpha = 1;
}

function linesOf(text: Text): { words: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { words: string; box: DOMRect }[] = [];
  for (let index = 0; index < text.data.length; index++) {
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < 2) line.words += text.data[index];
    else lines.push({ words: text.data[index] ?? "", box });
  }
  return lines;
}
