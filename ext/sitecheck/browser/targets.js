// Controls that are smaller than 24 px and come too near to others, but for links in running text.
(argument) => {
  const LEAST = 24;
  const found = [];
  const close = openAll();
  const targets = controls().filter((e) => !e.matches("[role=region]") && !onlyHeard(e)).map((e) => {
    const box = e.getBoundingClientRect();
    return { e, box, x: box.left + box.width / 2, y: box.top + box.height / 2, small: box.width < LEAST - 0.05 || box.height < LEAST - 0.05 };
  });
  // in a sentence: other words stand in the same block beside it
  const inline = (e) => {
    if (style(e).display !== "inline") return false;
    let block = e.parentElement;
    while (style(block).display.startsWith("inline") || style(block).display === "contents") block = block.parentElement;
    return written(block).some((node) => !e.contains(node) && !node.parentElement.closest("a, button"));
  };
  const distance = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  for (const target of targets) {
    if (!target.small || !target.box.width || inline(target.e)) continue;
    const { e, box, x, y } = target;
    const near = targets.find((other) => other.e !== e && !e.contains(other.e) && !other.e.contains(e) && (other.small
      ? Math.hypot(other.x - x, other.y - y) < LEAST : distance(x, y, other.box) < LEAST / 2));
    if (near) found.push({ rule: "small", element: say(e), size: `${box.width.toFixed(0)}×${box.height.toFixed(0)}px`, near: say(near.e) });
  }
  close();
  return found;
}
