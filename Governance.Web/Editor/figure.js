import { Node, mergeAttributes } from "@tiptap/core";

// A picture with its alternative text and a caption that is written in place.
export const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "inline*",
  draggable: true,
  isolating: true,

  addAttributes: () => Object.fromEntries(["src", "alt", "width", "height", "data-owner", "data-licence"].map((name) => [name, { default: null }])),

  parseHTML: () => [
    {
      tag: "figure",
      contentElement: (figure) => figure.querySelector("figcaption") ?? document.createElement("figcaption"),
      getAttrs: (figure) => attributesOf(figure.querySelector("img")),
    },
    { tag: "img[src]", contentElement: () => document.createElement("figcaption"), getAttrs: attributesOf },
  ],

  renderHTML: ({ HTMLAttributes }) => ["figure", ["img", mergeAttributes(HTMLAttributes)], ["figcaption", 0]],

  addKeyboardShortcuts() {
    // Enter in a caption goes on below the picture.
    return {
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection;
        if ($from.parent.type.name !== this.name) return false;
        return editor.chain().insertContentAt($from.after(), { type: "paragraph" }).setTextSelection($from.after() + 1).run();
      },
    };
  },
});

// The picture that is chosen, or in whose caption the caret stands.
export const figureAt = ({ selection }) => {
  if (selection.node?.type.name === "figure") return { node: selection.node, pos: selection.from };
  const { $from } = selection;
  return $from.parent.type.name === "figure" ? { node: $from.parent, pos: $from.before() } : null;
};

// Below the paragraph, list or table where the caret stands, unless that is an empty paragraph: then in its place.
export const insertFigure = (editor, figure) => {
  const { $to } = editor.state.selection;
  const empty = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0;
  const at = $to.depth === 0 ? $to.pos : empty ? { from: $to.before(1), to: $to.after(1) } : $to.after(1);
  return editor.chain().insertContentAt(at, figure).run();
};

const attributesOf = (img) => img && {
  src: img.getAttribute("src"),
  alt: img.getAttribute("alt"),
  width: img.getAttribute("width"),
  height: img.getAttribute("height"),
  "data-owner": img.getAttribute("data-owner"),
  "data-licence": img.getAttribute("data-licence"),
};
