// Makes the session lock visible: after the idle minutes the page goes to the sign-in form, and nothing of it stays on the screen.
// While someone works, the cookie is kept alive at most once a minute. The server counts for itself.
(() => {
  const minutes = Number(document.currentScript.dataset.idleMinutes);
  let last = Date.now();
  let kept = Date.now();
  const worked = () => {
    last = Date.now();
    if (last - kept > 60_000) {
      kept = last;
      fetch("/phien", { redirect: "manual" }).then((answer) => {
        if (answer.type === "opaqueredirect") location.replace("/dang-nhap?khoa=1");
      });
    }
  };
  for (const kind of ["keydown", "pointerdown", "wheel", "touchstart"]) addEventListener(kind, worked, { passive: true });
  setInterval(() => {
    if (Date.now() - last > minutes * 60_000) location.replace("/dang-nhap?khoa=1");
  }, 5_000);
  addEventListener("keydown", (event) => {
    // Blazor must not see Ctrl+S as the browser's own "save page".
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") event.preventDefault();
  });
  // A page whose text comes over the circuit is not there yet when the browser looks for the anchor.
  window.governance = { ...window.governance, showAnchor: () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView() };
})();
