// Contrast as WCAG 2.2 computes it, of colours as the browser paints them.
const paper = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const painted = new Map();
// [red, green, blue, alpha] of any colour that CSS may name
const rgba = (text) => {
  if (!painted.has(text)) {
    paper.clearRect(0, 0, 1, 1);
    paper.fillStyle = text;
    paper.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = paper.getImageData(0, 0, 1, 1).data;
    painted.set(text, [r, g, b, a / 255]);
  }
  return painted.get(text);
};
const over = ([r, g, b, a], below) => [r, g, b].map((value, i) => value * a + below[i] * (1 - a));
const light = (colour) => [0.2126, 0.7152, 0.0722].reduce((sum, part, i) => {
  const value = colour[i] / 255;
  return sum + part * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
}, 0);
const contrast = (a, b) => {
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
};

// the colour of an empty page, which the reader's scheme decides
const blank = () => {
  const sheet = document.createElement("div");
  sheet.style.backgroundColor = "Canvas";
  document.body.append(sheet);
  const colour = rgba(style(sheet).backgroundColor);
  sheet.remove();
  return colour.slice(0, 3);
};

// the colour on which an element stands; null where a picture or transparency makes it unknown
const ground = (element) => {
  const layers = [];
  for (let e = element; e; e = e.parentElement) {
    const { backgroundColor, backgroundImage, opacity, mixBlendMode } = style(e);
    if (backgroundImage !== "none" || opacity !== "1" || mixBlendMode !== "normal") return null;
    const colour = rgba(backgroundColor);
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] === 1) break;
  }
  const below = layers.at(-1)?.[3] === 1 ? layers.pop().slice(0, 3) : blank();
  return layers.reverse().reduce((colour, layer) => over(layer, colour), below);
};

// the least contrast of an element's text (WCAG 1.4.3)
const leastOf = (element) => {
  const size = parseFloat(style(element).fontSize);
  return size >= 24 || (size >= 18.66 && Number(style(element).fontWeight) >= 700) ? 3 : 4.5;
};
// the colours of the rings of the focus: outline, and shadows as "rgb(…) 0px 0px 0px 8px"
const ringsOf = (element) => {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = style(element);
  const outline = outlineStyle === "auto" || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) ? [outlineColor] : [];
  return [...outline, ...(outline.length ? boxShadow.match(/(?:rgb|color)a?\([^)]*\)/gu) ?? [] : [])];
};
