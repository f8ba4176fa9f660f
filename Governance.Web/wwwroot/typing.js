// What is typed, kept at once in this browser and sent to the server at each rest, again and again until it is there.
const restMilliseconds = 800;      // of rest before it is sent
const longestMilliseconds = 10_000; // of typing without a rest before it is sent all the same
const againMilliseconds = 2_000;   // before what did not arrive is sent again
const patienceMilliseconds = 15_000; // before an answer that does not come counts as lost
const days = 30;                   // after which what was forgotten here is removed
const prefix = "governance:typing:";

const read = (slot) => { try { return JSON.parse(localStorage.getItem(slot)); } catch { return null; } };
const slots = (start) => Object.keys(localStorage).filter((name) => name.startsWith(start));

// What an earlier window of this person left unsent on this work; it is the server's from now on.
export function found(key) {
  for (const slot of slots(prefix)) if (!(read(slot)?.at > Date.now() - days * 86_400_000)) localStorage.removeItem(slot);
  return slots(`${prefix}${key}:`);
}

export const left = (slot) => read(slot);

export const forget = (slot) => localStorage.removeItem(slot);

export function watch(root, owner, key, hand) {
  const slot = `${prefix}${key}:${hand}`;
  // Only fields that were typed into: the others are the server's, which may have filled them in meanwhile.
  const fields = new Set();
  let now = 0, arrived = 0, sending = false, timer = 0, keeping = 0, oldest = 0, body = false;

  const typed = () => ({
    number: now,
    fields: Object.fromEntries([...root.querySelectorAll("[data-typed]")].filter((field) => fields.has(field.dataset.typed)).map((field) => [field.dataset.typed, field.value])),
    body: (body && root.querySelector(".rich-text-surface")?.readHtml?.()) || null,
  });
  const keep = () => {
    clearTimeout(keeping);
    keeping = 0;
    if (now === arrived) return;
    try { localStorage.setItem(slot, JSON.stringify({ at: Date.now(), ...typed() })); } catch { /* full or forbidden: the server's copy has to do */ }
  };
  const send = async () => {
    clearTimeout(timer);
    if (sending || now === arrived) return;
    const sent = now;
    sending = true;
    keep();
    let taken = false, failed = false;
    try {
      taken = await Promise.race([
        owner.invokeMethodAsync("Typed", typed()),
        new Promise((_, reject) => setTimeout(reject, patienceMilliseconds)),
      ]);
    } catch { failed = true; }
    sending = false;
    oldest = 0;
    if (taken) {
      arrived = sent;
      if (now === sent) localStorage.removeItem(slot);
    }
    if (failed) timer = setTimeout(send, againMilliseconds);
    else if (now !== sent) timer = setTimeout(send, restMilliseconds);
  };
  const touched = (event) => {
    if (event.target.closest(".rich-text-surface")) body = true;
    else if (event.target.dataset?.typed) fields.add(event.target.dataset.typed);
    else return;
    now++;
    oldest ||= Date.now();
    keeping ||= setTimeout(keep, 250);
    clearTimeout(timer);
    timer = setTimeout(send, Math.min(restMilliseconds, Math.max(0, oldest + longestMilliseconds - Date.now())));
  };
  root.addEventListener("input", touched);
  root.addEventListener("typed", touched);
  addEventListener("pagehide", keep);
  addEventListener("online", send);
  return {
    // Before saving and leaving: what the server has not heard of.
    unsent: () => (now === arrived ? null : typed()),
    taken: (number) => {
      arrived = number;
      if (now === number) localStorage.removeItem(slot);
    },
    stop: () => {
      keep();
      clearTimeout(timer);
      root.removeEventListener("input", touched);
      root.removeEventListener("typed", touched);
      removeEventListener("pagehide", keep);
      removeEventListener("online", send);
    },
  };
}
