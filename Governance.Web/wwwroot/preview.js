// Shows a page of desk width (1280 px) or telephone width (390 px) whole in a narrower frame: the style sheet scales by these two numbers.
export function fit(frame) {
  const look = new ResizeObserver(([entry]) => {
    const width = entry.contentRect.width;
    frame.style.setProperty("--desk-scale", Math.min(1, width / 1280));
    frame.style.setProperty("--phone-scale", Math.min(1, width / 390));
  });
  look.observe(frame);
  return { stop: () => look.disconnect() };
}
