// The keys of the toolbar: one stop for Tab, arrows within it, Alt+F10 to it and Escape back to the text.
export function walkByKeys(surface, owner, editor) {
  const frame = surface.parentElement;
  const bar = () => frame.querySelector("[role=toolbar]");
  const buttons = () => [...(bar()?.querySelectorAll("button:not([disabled])") ?? [])];
  const stopAt = (wanted) => {
    const all = buttons();
    const one = all.includes(wanted) ? wanted : all[0];
    for (const button of all) button.tabIndex = button === one ? 0 : -1;
    return one;
  };
  const moves = { ArrowRight: (i, n) => (i + 1) % n, ArrowLeft: (i, n) => (i + n - 1) % n, Home: () => 0, End: (_, n) => n - 1 };
  const pressed = (event) => {
    if (event.altKey && event.key === "F10") {
      event.preventDefault();
      stopAt(buttons().find((b) => b.tabIndex === 0))?.focus();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && surface.contains(event.target)) {
      event.preventDefault();
      event.stopPropagation();
      owner.invokeMethodAsync("Pressed", "link");
    } else if (event.target.closest?.("[role=toolbar]") && moves[event.key]) {
      event.preventDefault();
      const all = buttons();
      stopAt(all[moves[event.key](all.indexOf(document.activeElement), all.length)])?.focus();
    } else if (event.target.closest?.("[role=toolbar]") && event.key === "Escape") {
      editor.commands.focus();
    }
  };
  const focused = (event) => { if (event.target.closest?.("[role=toolbar]")) stopAt(event.target.closest("button")); };
  // Buttons come and go with the table; the server's changes do not touch what is set here.
  const changed = new MutationObserver(() => stopAt(buttons().find((b) => b.tabIndex === 0)));
  frame.addEventListener("keydown", pressed, true);
  frame.addEventListener("focusin", focused);
  changed.observe(frame, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  stopAt(null);
  return {
    stop: () => {
      changed.disconnect();
      frame.removeEventListener("keydown", pressed, true);
      frame.removeEventListener("focusin", focused);
    },
  };
}
