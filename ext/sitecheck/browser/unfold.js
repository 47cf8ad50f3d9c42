// Opens what a reader can open, and folds it "again".
(argument) => {
  if (argument === "again") globalThis.planAccessibilityFold();
  else globalThis.planAccessibilityFold = openAll();
  return [];
}
