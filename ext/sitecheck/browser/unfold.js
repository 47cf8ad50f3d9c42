// Opens what a reader can open, and folds it "again".
(argument) => {
  if (argument === "again") globalThis.sitecheckFold();
  else globalThis.sitecheckFold = openAll();
  return [];
}
