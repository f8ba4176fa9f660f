// What Word, Outlook and the web put on the clipboard, made into the plain elements that the editor knows.

// Pictures that the clipboard holds as data; those it only names on the writer's disk cannot be read.
export function clean(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of [...body.querySelectorAll("script, style, meta, link, title, xml, template, iframe, object")]) node.remove();
  removeComments(body);
  makeLists(body);
  makeHeadings(body);
  const pictures = takePictures(body);
  for (const node of [...body.querySelectorAll("*")].reverse()) {
    // Office's own elements (o:p, w:sdt, st1:place) stand for nothing but their text.
    if (node.localName.includes(":")) node.replaceWith(...node.childNodes);
  }
  for (const node of body.querySelectorAll("*")) {
    markStyle(node);
    for (const name of [...node.attributes].map((a) => a.name)) if (!kept.has(name)) node.removeAttribute(name);
  }
  for (const node of [...body.querySelectorAll("font, span")]) node.replaceWith(...node.childNodes);
  makeHeaderCells(body);
  for (const p of [...body.querySelectorAll("p")]) {
    const empty = !p.textContent.replace(/\u00a0/g, " ").trim() && !p.querySelector("img, br ~ *");
    if (empty && !p.closest("td, th")) p.remove();
  }
  return { html: body.innerHTML.normalize("NFC"), ...pictures };
}

const kept = new Set(["href", "src", "alt", "width", "height", "colspan", "rowspan", "start", "data-owner", "data-licence"]);

const removeComments = (body) => {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.remove();
};

// Word writes a list as paragraphs whose style says "mso-list:l0 level2 lfo1" and whose sign stands in a span to be ignored.
const makeLists = (body) => {
  const items = [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")].filter((p) => levelOf(p) > 0);
  const done = new Set();
  for (const first of items) {
    if (done.has(first)) continue;
    const run = [first];
    for (let next = first.nextElementSibling; next && levelOf(next) > 0 && listOf(next) === listOf(first); next = next.nextElementSibling) run.push(next);
    const place = document.createComment("");
    first.before(place);
    const stack = [];
    for (const p of run) {
      done.add(p);
      const level = levelOf(p), sign = takeSign(p);
      while (stack.length > level) stack.pop();
      while (stack.length < level) {
        const list = document.createElement(/^[\p{L}\p{N}]{1,4}[.)]/u.test(sign) && sign !== "o" ? "ol" : "ul");
        const start = parseInt(sign, 10);
        if (list.localName === "ol" && start > 1) list.setAttribute("start", String(start));
        if (stack.length) (stack.at(-1).lastElementChild ?? stack.at(-1).appendChild(document.createElement("li"))).append(list);
        else place.before(list);
        stack.push(list);
      }
      const item = document.createElement("li"), paragraph = document.createElement("p");
      paragraph.append(...p.childNodes);
      item.append(paragraph);
      stack.at(-1).append(item);
      p.remove();
    }
    place.remove();
  }
};

const styleOf = (node) => node.getAttribute("style") ?? "";
const levelOf = (p) => Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(styleOf(p))?.[1] ?? 0);
const listOf = (p) => /mso-list:\s*(l\d+)/i.exec(styleOf(p))?.[1];

const takeSign = (p) => {
  const sign = [...p.querySelectorAll("span")].find((s) => /mso-list:\s*ignore/i.test(styleOf(s)));
  const text = sign?.textContent.replace(/\u00a0/g, " ").trim() ?? "";
  sign?.remove();
  return text;
};

// The page's own title is the first heading: Word's first level becomes the second.
const makeHeadings = (body) => {
  for (const node of [...body.querySelectorAll("p, h1, h5, h6")]) {
    const named = /^Mso(Title|Heading(\d))/i.exec(node.className), outline = /mso-outline-level:\s*(\d)/i.exec(styleOf(node));
    const level = node.localName !== "p" ? Number(node.localName[1]) : named ? Number(named[2] ?? 1) : outline ? Number(outline[1]) : 0;
    if (level) rename(node, `h${Math.min(4, Math.max(2, node.localName === "p" && !named ? level + 1 : level))}`);
  }
};

const rename = (node, name) => {
  const other = document.createElement(name);
  other.append(...node.childNodes);
  node.replaceWith(other);
};

// Bold and italics that are written as styles (Google Docs, Word for the web).
const markStyle = (node) => {
  if (!["span", "font"].includes(node.localName)) return;
  const style = styleOf(node);
  let inside = [...node.childNodes];
  for (const [pattern, name] of [[/font-weight:\s*(bold|[6-9]00)/i, "strong"], [/font-style:\s*italic/i, "em"]]) {
    if (!pattern.test(style)) continue;
    const mark = document.createElement(name);
    mark.append(...inside);
    inside = [mark];
  }
  node.replaceChildren(...inside);
};

// Rows that Word repeats on each page are header rows.
const makeHeaderCells = (body) => {
  for (const row of body.querySelectorAll("thead tr")) for (const cell of [...row.querySelectorAll("td")]) rename(cell, "th");
};

const takePictures = (body) => {
  const data = [];
  let lost = 0;
  for (const img of [...body.querySelectorAll("img, v\\:imagedata")]) {
    const src = img.getAttribute("src") ?? "";
    if (/^\/files\/[0-9a-f]{64}$/.test(src)) continue;
    if (/^data:image\/(png|jpeg|gif|webp);base64,/.test(src)) data.push({ src, alt: img.getAttribute("alt") ?? "" });
    else lost++;
    img.remove();
  }
  return { data, lost };
};
