// The keys of the séance work wherever the focus is, and once each time they are pressed; a dialog in front keeps them for itself.
export function isSeanceKey(event: KeyboardEvent): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return false;
  return document.querySelector('[role="dialog"], [role="alertdialog"]') === null;
}
