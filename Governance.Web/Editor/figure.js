import { Node, mergeAttributes } from "@tiptap/core";

// A picture with its alternative text and a caption that is written in place.
export const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "inline*",
  draggable: true,
  isolating: true,

  addAttributes: () => Object.fromEntries(["src", "alt", "width", "height"].map((name) => [name, { default: null }])),

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

const attributesOf = (img) => img && {
  src: img.getAttribute("src"),
  alt: img.getAttribute("alt"),
  width: img.getAttribute("width"),
  height: img.getAttribute("height"),
};
