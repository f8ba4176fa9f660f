// The rich-text editor behind RichTextEditor.razor, which is its toolbar and hears of changes.
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { TableKit } from "@tiptap/extension-table";
import { Figure, figureAt, insertFigure } from "./figure.js";
import { intake } from "./intake.js";
import { walkByKeys } from "./toolbar.js";

const restMilliseconds = 400;

const states = {
  bold: (e) => e.isActive("bold"),
  italic: (e) => e.isActive("italic"),
  heading2: (e) => e.isActive("heading", { level: 2 }),
  heading3: (e) => e.isActive("heading", { level: 3 }),
  heading4: (e) => e.isActive("heading", { level: 4 }),
  bulletList: (e) => e.isActive("bulletList"),
  orderedList: (e) => e.isActive("orderedList"),
  blockquote: (e) => e.isActive("blockquote"),
  link: (e) => e.isActive("link"),
  table: (e) => e.isActive("table"),
  headerCell: (e) => e.isActive("tableHeader"),
  canMerge: (e) => e.can().mergeCells(),
  canSplit: (e) => e.can().splitCell(),
  figure: (e) => figureAt(e.state) !== null,
  canUndo: (e) => e.can().undo(),
  canRedo: (e) => e.can().redo(),
};

const commands = {
  bold: (c) => c.toggleBold(),
  italic: (c) => c.toggleItalic(),
  heading2: (c) => c.toggleHeading({ level: 2 }),
  heading3: (c) => c.toggleHeading({ level: 3 }),
  heading4: (c) => c.toggleHeading({ level: 4 }),
  bulletList: (c) => c.toggleBulletList(),
  orderedList: (c) => c.toggleOrderedList(),
  blockquote: (c) => c.toggleBlockquote(),
  link: (c, href) => c.extendMarkRange("link").setLink({ href }),
  linkedText: (c, href, text) => c.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href } }] }),
  plainText: (c, text) => c.insertContent({ type: "text", text }),
  unlink: (c) => c.extendMarkRange("link").unsetLink(),
  insertTable: (c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  addRow: (c) => c.addRowAfter(),
  addColumn: (c) => c.addColumnAfter(),
  deleteRow: (c) => c.deleteRow(),
  deleteColumn: (c) => c.deleteColumn(),
  headerRow: (c) => c.toggleHeaderRow(),
  headerColumn: (c) => c.toggleHeaderColumn(),
  headerCell: (c) => c.toggleHeaderCell(),
  mergeCells: (c) => c.mergeCells(),
  splitCell: (c) => c.splitCell(),
  deleteTable: (c) => c.deleteTable(),
  removePicture: (c) => c.command(({ state, tr, dispatch }) => {
    const found = figureAt(state);
    if (found && dispatch) tr.delete(found.pos, found.pos + found.node.nodeSize);
    return found !== null;
  }),
  insertHtml: (c, html) => c.insertContent(html),
  undo: (c) => c.undo(),
  redo: (c) => c.redo(),
};

export function create(element, owner, html, label, editable, bodyLimit) {
  let timer = 0;
  let told = "";
  const editor = new Editor({
    element,
    content: html,
    editable,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] }, code: false, codeBlock: false, strike: false, underline: false,
        link: { openOnClick: false, autolink: true, defaultProtocol: "https", protocols: ["mailto", "tel"], HTMLAttributes: { target: null, rel: null } },
      }),
      TableKit.configure({ table: { resizable: false } }),
      Figure,
    ],
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, lang: "vi", spellcheck: "false" },
      ...intake(owner, bodyLimit, () => editor),
    },
    onUpdate: () => {
      element.dispatchEvent(new CustomEvent("typed", { bubbles: true }));
      clearTimeout(timer);
      timer = setTimeout(() => owner.invokeMethodAsync("Changed", editor.getHTML()), restMilliseconds);
    },
    onTransaction: () => {
      const active = Object.keys(states).filter((name) => states[name](editor));
      if (active.join() === told) return;
      told = active.join();
      owner.invokeMethodAsync("StateChanged", active);
    },
  });
  element.readHtml = () => editor.getHTML();
  const keys = walkByKeys(element, owner, editor);

  return {
    run: (name, ...values) => commands[name](editor.chain().focus(), ...values).run(),
    html: () => { clearTimeout(timer); return editor.getHTML(); },
    setHtml: (text) => editor.commands.setContent(text, { emitUpdate: false }),
    setEditable: (can) => editor.setEditable(can, false),
    currentLink: () => editor.getAttributes("link").href ?? "",
    hasSelection: () => !editor.state.selection.empty,
    currentPicture: () => {
      const found = figureAt(editor.state);
      const attrs = found?.node.attrs;
      return found && { src: attrs.src, alt: attrs.alt ?? "", caption: found.node.textContent, owner: attrs["data-owner"] ?? "", licence: attrs["data-licence"] ?? "" };
    },
    // The one that is chosen gets other words; a new one is put in where the caret stands.
    setPicture: async (src, alt, caption, owner, licence, placed) => {
      const content = caption ? [{ type: "text", text: caption }] : [];
      const size = await sizeOf(src);
      const found = placed ? figureAt(editor.state) : null;
      const figure = { type: "figure", attrs: { src, alt, "data-owner": owner || null, "data-licence": licence || null, ...size }, content };
      if (found) editor.chain().focus().insertContentAt({ from: found.pos, to: found.pos + found.node.nodeSize }, figure).run();
      else insertFigure(editor, figure);
    },
    destroy: () => { clearTimeout(timer); keys.stop(); editor.destroy(); },
  };
}

// Width and height reserve the picture's space on the page; a picture that does not load goes in without.
const sizeOf = async (src) => {
  const picture = new Image();
  picture.src = src;
  try {
    await picture.decode();
    return { width: String(picture.naturalWidth), height: String(picture.naturalHeight) };
  } catch {
    return {};
  }
};
