// Steps through the changes of a comparison: N to the next, Shift+N to the one before, outside fields only.
export function steps(root, owner) {
  let at = 0;
  const step = (by) => {
    const changes = [...root.querySelectorAll("[data-change]")];
    if (changes.length === 0) return;
    at = Math.min(Math.max(at + by, 1), changes.length);
    changes[at - 1].focus({ preventScroll: true });
    changes[at - 1].scrollIntoView({ block: "center" });
    owner.invokeMethodAsync("StandsAt", at);
  };
  const pressed = (event) => {
    if (event.key.toLowerCase() !== "n" || event.ctrlKey || event.metaKey || event.altKey || root.offsetParent === null) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable=true], [role=dialog]")) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  document.addEventListener("keydown", pressed);
  return { step, stop: () => document.removeEventListener("keydown", pressed) };
}
