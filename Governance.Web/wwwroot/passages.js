// What is marked in a text whose parts bear data-part. The last mark counts: pressing a button may take it away.
const around = 60;

export function passages(root) {
  let last = null;
  const look = () => {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const holder = range.commonAncestorContainer;
    if (!root.contains(holder)) return;
    const start = range.startContainer.nodeType === Node.ELEMENT_NODE ? range.startContainer : range.startContainer.parentElement;
    const part = start.closest("[data-part]");
    if (range.collapsed || !part) {
      last = null;
      return;
    }
    const inside = document.createRange();
    inside.selectNodeContents(part);
    if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset);
    const before = inside.cloneRange();
    inside.setStart(range.startContainer, range.startOffset);
    before.setEnd(range.startContainer, range.startOffset);
    const after = document.createRange();
    after.selectNodeContents(part);
    after.setStart(inside.endContainer, inside.endOffset);
    last = { part: part.dataset.part, quote: inside.toString(), before: before.toString().slice(-around), after: after.toString().slice(0, around) };
  };
  document.addEventListener("selectionchange", look);
  const read = () => {
    look();
    const found = last;
    last = null;
    return found;
  };
  return { read, stop: () => document.removeEventListener("selectionchange", look) };
}
