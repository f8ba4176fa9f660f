// Keys of a page. Letters count only outside fields, and only without Ctrl or Alt; "Ctrl+s" counts everywhere.
export function listen(owner, keys) {
  const wanted = new Set(keys);
  const pressed = (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable=true], [role=dialog]");
    const control = event.ctrlKey || event.metaKey;
    const name = (control ? "Ctrl+" : "") + event.key.toLowerCase();
    if (!wanted.has(name) || event.altKey || event.repeat || (typing && !control)) return;
    event.preventDefault();
    owner.invokeMethodAsync("Pressed", name);
  };
  document.addEventListener("keydown", pressed);
  return { stop: () => document.removeEventListener("keydown", pressed) };
}
