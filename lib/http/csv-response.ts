/** A CSV file to be saved: whole, or in pieces that are made as they are sent. Whose figures it holds is nobody else's to keep. */
export function csvResponse(fileName: string, content: string | AsyncGenerator<string>): Response {
  return new Response(typeof content === "string" ? content : streamOf(content), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; ${nameOf(fileName)}`,
      "cache-control": "private, no-store",
    },
  });
}

/** Whoever reads may go in the middle: then the pieces are ended, with what they hold open. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** Names that came with people's files have any letters and marks. */
function nameOf(fileName: string): string {
  return /^[\w.-]+$/.test(fileName)
    ? `filename="${fileName}"`
    : `filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`;
}
