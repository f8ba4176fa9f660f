// What is pasted or dropped: cleaned, bounded, its pictures given to the server.
import { insertFigure } from "./figure.js";
import { clean } from "./word.js";

// Characters of a clipboard's HTML that are looked at all; Word needs ten for one of text.
const rawLimit = 20_000_000;

export function intake(owner, bodyLimit, editorOf) {
  let cleaned = null;

  const refuse = (reason, count = 0) => owner.invokeMethodAsync("Refused", reason, count);

  const give = async (blobs, ask) => {
    let refused = 0;
    for (const { blob, name, alt } of blobs) {
      const src = await owner.invokeMethodAsync("PictureGiven", DotNet.createJSStreamReference(blob), name, blob.size, ask);
      if (!src) refused++;
      else if (!ask) insertFigure(editorOf(), { type: "figure", attrs: { src, alt } });
    }
    if (!ask && blobs.length > refused) refuse("PicturesNeedText", blobs.length - refused);
  };

  const filesOf = (transfer) => [...(transfer?.files ?? [])].filter((f) => f.type.startsWith("image/"));
  const take = (files) => give(files.map((f) => ({ blob: f, name: f.name || "picture", alt: "" })), files.length === 1);

  return {
    // Comes before handlePaste: what is past all bounds is not even parsed.
    transformPastedHTML: (html) => {
      cleaned = html.length > rawLimit ? { html: "", raw: html.length } : clean(html);
      return cleaned.html;
    },
    transformPastedText: (text) => (text.length > bodyLimit ? "" : text),
    handlePaste: (view, event) => {
      const [html, text] = ["text/html", "text/plain"].map((type) => event.clipboardData?.getData(type) ?? "");
      const pasted = html ? cleaned : null;
      cleaned = null;
      const size = pasted ? pasted.raw ?? pasted.html.length : text.length;
      if (size + editorOf().getHTML().length > bodyLimit) {
        refuse("PasteTooLarge", Math.ceil(size / 1_000_000));
        return true;
      }
      const files = filesOf(event.clipboardData);
      if (files.length > 0 && !/<(p|table|h[1-6]|li|div)\b/i.test(html)) {
        take(files);
        return true;
      }
      if (pasted?.lost > 0) refuse("PicturesLost", pasted.lost);
      if (pasted?.data.length > 0) {
        const blobs = pasted.data.map(({ src, alt }, i) => ({ blob: blobOf(src), name: `picture-${i + 1}`, alt }));
        setTimeout(() => give(blobs, false));
      }
      return false;
    },
    handleDrop: (view, event) => {
      const files = filesOf(event.dataTransfer);
      if (files.length === 0) return false;
      event.preventDefault();
      take(files);
      return true;
    },
  };
}

// Not fetched: the policy of the pages allows no connection to data addresses.
const blobOf = (data) => {
  const [head, body] = data.split(",", 2);
  return new Blob([Uint8Array.from(atob(body), (c) => c.charCodeAt(0))], { type: head.slice(5, head.indexOf(";")) });
};
